using CostGov.Access;
using CostGov.Ingestion.Permissions;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Ingestion;

/// <summary>Which reads AWS allows, tried when somebody asks and pays for it; the last result stays. It stops when the reader leaves.</summary>
public sealed partial class PermissionsCard(PermissionCheck check, EventTimes times, CurrentAsker current, ILogger<PermissionsCard> logger) : PageBase
{
    /// <summary>Accounts named for an action; the others are counted.</summary>
    private const int MostNamed = 20;

    private CancellationTokenSource? _checking;
    private PermissionStep? _step;
    private string? _failure;
    private bool _isChecking;

    /// <summary>Payers by id, all that a check asks.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Names { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PermissionReportRow> Reports { get; set; }

    /// <summary>There are new results.</summary>
    [Parameter]
    public EventCallback OnChecked { get; set; }

    private decimal Price => PermissionCheck.UsdPerPayer * Names.Count;

    private string Progress => _step is { } step
        ? Sentence.Of(SourcesText.PermissionsStep, Names.GetValueOrDefault(step.PayerId, step.PayerId), step.Action, step.Done, step.Expected)
        : SourcesText.PermissionsBegin;

    private async Task CheckAsync()
    {
        if (_isChecking)
            return;
        current.Value.Demand(Permission.RunSources);
        using var checking = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        (_checking, _isChecking, _failure) = (checking, true, null);
        try
        {
            // Made here, so that what it hears is told on the circuit's own thread.
            var progress = new Progress<PermissionStep>(Hear);
            await check.CheckAsync(current.Value.Name, progress, checking.Token);
        }
        catch (OperationCanceledException) when (checking.IsCancellationRequested)
        {
            _failure = Leaving.IsCancellationRequested ? null : SourcesText.PermissionsStopped;
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            Log.CheckFailed(logger, broken, id);
            _failure = Sentence.Of(SourcesText.PermissionsFailed, id);
        }
        finally
        {
            (_checking, _step, _isChecking) = (null, null, false);
        }

        if (!Leaving.IsCancellationRequested)
            await OnChecked.InvokeAsync();
    }

    private void Hear(PermissionStep step)
    {
        if (!_isChecking)
            return;
        _step = step;
        StateHasChanged();
    }

    private void Stop() => _checking?.Cancel();

    private static string Word(PermissionResult result) => result switch
    {
        { Problems.Count: 0 } => SourcesText.PermissionAllowed,
        { Problems: var problems } when problems.Any(problem => problem.IsDenied) => SourcesText.PermissionMissing,
        _ => SourcesText.PermissionUnknown,
    };

    private static string? Account(PermissionProblem problem) => problem.AccountId is not { } id ? null
        : problem.AccountName is { } name && name != id ? Sentence.Of(SourcesText.PermissionAccount, name, id) : id;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The permissions could not be checked; the page shows the id {FailureId}.")]
        public static partial void CheckFailed(ILogger logger, Exception failure, string failureId);
    }
}
