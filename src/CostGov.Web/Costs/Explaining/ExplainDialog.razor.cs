using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Hosting;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs.Explaining;

/// <summary>The explanation over the page that the figure stands on, which stays as it is behind it.</summary>
public sealed partial class ExplainDialog(CostQueries costs, AccountQueries accounts, ProjectQueries projects, CurrentAsker current, ILogger<ExplainDialog> logger) : PageBase
{
    private Explanation? _shown;
    private string? _failureId;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    /// <summary>The state the page was drawn from; null for the present one.</summary>
    [Parameter]
    public CostSnapshot? Snapshot { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            _failureId = null;
            _shown = await Explanation.LoadAsync(costs, accounts, projects, current.Value.Reach, Figure, Snapshot, Leaving);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _failureId = Guid.NewGuid().ToString("N")[..8];
            Log.ExplanationFailed(logger, failure, Figure.ToUrl(), _failureId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Address} could not be explained; the dialog shows the id {FailureId}.")]
        public static partial void ExplanationFailed(ILogger logger, Exception failure, string address, string failureId);
    }
}
