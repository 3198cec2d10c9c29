using CostGov.Ingestion.Aws;

namespace CostGov.Ingestion.Runs;

/// <summary>A claimed run with what it works on.</summary>
internal sealed record OpenRun(IngestLease Lease, PayerConnection Payer, RunProgress Progress)
{
    public long Id => Lease.Run.Id;

    public string PayerId => Lease.Run.PayerId;
}

/// <summary>How an attempt at a run ended.</summary>
/// <param name="Error">In words; null when nothing failed.</param>
/// <param name="Retry">What to wait for before the next attempt; set when <paramref name="State"/> is pending.</param>
internal sealed record RunOutcome(IngestRunState State, string? Error = null, AwsFault? Retry = null)
{
    public static RunOutcome Postponed(AwsFault fault) => new(IngestRunState.Pending, fault.Sentence, fault);
}
