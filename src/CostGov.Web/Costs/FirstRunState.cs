using CostGov.Ingestion;
using CostGov.Web.Parts;

namespace CostGov.Web.Costs;

/// <summary>Why there are no figures yet, and the one thing to do about it. Pure.</summary>
/// <param name="Name">For tests and styles: <c>unconnected</c>, <c>approval</c>, <c>running</c>, <c>failed</c> or <c>waiting</c>.</param>
/// <param name="Action">What the way to the Sources page is called.</param>
internal sealed record FirstRunState(string Name, string Title, string Words, string Action, int? Done = null, int? Expected = null)
{
    /// <param name="beat">What the run that works told last; newer than its row.</param>
    public static FirstRunState Of(IReadOnlyList<SourceRow> sources, IReadOnlyList<IngestRunRow> runs, IngestBeat? beat)
    {
        var open = runs.Where(run => !run.IsOver && run.Kind != IngestRunKind.Organization).OrderByDescending(run => run.State == IngestRunState.Running).FirstOrDefault()
            ?? runs.FirstOrDefault(run => !run.IsOver);
        if (sources.Count == 0 && open is null)
            return new("unconnected", CostsText.EmptyNone, CostsText.EmptyNoneBody, CostsText.EmptyConnect);
        if (open is { State: IngestRunState.AwaitingApproval, ExpectedUsd: { } price })
            return new("approval", CostsText.EmptyTitle, Sentence.Of(CostsText.EmptyApproval, MoneyText.Full(Money.Usd(price))), CostsText.OpenSources);
        if (open is { State: IngestRunState.Running } || beat?.State == IngestRunState.Running)
            return Running(open, beat?.State == IngestRunState.Running ? beat : null, sources);
        if (open is null && runs.FirstOrDefault(run => run.State == IngestRunState.Failed) is not null)
            return new("failed", CostsText.EmptyTitle, CostsText.EmptyFailed, CostsText.OpenSources);
        return new("waiting", CostsText.EmptyTitle, CostsText.EmptyWaiting, CostsText.OpenSources);
    }

    private static FirstRunState Running(IngestRunRow? run, IngestBeat? beat, IReadOnlyList<SourceRow> sources)
    {
        var (done, expected) = beat is null ? (run?.PagesDone, run?.PagesExpected) : (beat.PagesDone, beat.PagesExpected);
        var days = sources.Sum(source => source.Days?.Length ?? 0);
        return expected is > 0
            ? new("running", CostsText.EmptyTitle, Sentence.Of(CostsText.EmptyRunning, done, expected, days), CostsText.OpenSources, done, expected)
            : new("running", CostsText.EmptyTitle, CostsText.EmptyBeginning, CostsText.OpenSources);
    }
}
