using CostGov.Access;
using CostGov.Reports;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace CostGov.Web.Reports;

/// <summary>Exports, live: progress is heard, and whenever an export changes its state the rows are read again.</summary>
public sealed partial class ReportsPage(
    ExportDesk desk, ExportPulse pulse, IOptions<ReportsOptions> options, ISnackbar snackbar, Handoff handoff, NavigationManager navigation, ILogger<ReportsPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private const int MostExports = 100;

    private readonly Dictionary<long, ExportBeat> _beats = [];
    private IDisposable? _listening;
    private IReadOnlyList<ExportRow>? _exports;

    private int KeepDays => options.Value.KeepDays;

    protected override Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        return base.OnInitializedAsync();
    }

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var exports = _exports is null ? await OnceAsync(() => ReadAsync(cancellationToken)) : await ReadAsync(cancellationToken);
        return () => _exports = exports;
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private Task<IReadOnlyList<ExportRow>> ReadAsync(CancellationToken cancellationToken) => desk.ListAsync(Asker.Reach, MostExports, cancellationToken);

    private async Task HearAsync(ExportBeat beat)
    {
        var isNews = !_beats.TryGetValue(beat.JobId, out var before) || before.State != beat.State || before.RowsExpected != beat.RowsExpected;
        _beats[beat.JobId] = beat;
        if (isNews)
            await ReloadAsync();
        StateHasChanged();
    }

    private async Task CancelAsync(long jobId)
    {
        Asker.Demand(Permission.Export);
        var isCancelled = await desk.CancelAsync(Asker.Reach, jobId, Asker.Actor, Leaving);
        snackbar.Add(isCancelled ? ReportsText.Cancelled : ReportsText.CancelTooLate, isCancelled ? Severity.Info : Severity.Warning);
        await ReloadAsync();
    }
}
