using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Plans;

namespace CostGov.Ingestion.Runs;

/// <summary>Which requests of a plan are in, which failed and why, and what that means for each month.</summary>
internal sealed class ReadProgress(IngestPlan plan, IReadOnlyDictionary<int, IngestPart> finished, IReadOnlySet<(Cube Cube, BillingPeriod Period)> published)
{
    private readonly Dictionary<int, IngestPart> _parts = finished.Where(part => part.Key > 0).ToDictionary();
    private readonly Dictionary<int, AwsFault> _faults = [];
    private readonly Dictionary<(Cube Cube, BillingPeriod Period), string> _mismatches = [];
    private readonly HashSet<(Cube Cube, BillingPeriod Period)> _published = [.. published];

    /// <summary>What ended all further asking; null while there is nothing.</summary>
    public AwsFault? Stop { get; private set; }

    public IReadOnlyDictionary<int, IngestPart> Parts => _parts;

    public int PagesDone => _parts.Values.Sum(part => part.Pages);

    public int PagesLeft => plan.Reads.Where(IsOpen).Sum(read => read.ExpectedPages);

    public bool IsOpen(CubeRead read) => !_parts.ContainsKey(read.Number) && !_faults.ContainsKey(read.Number);

    public void Finished(IngestPart part) => _parts.Add(part.Number, part);

    public void Failed(CubeRead read, AwsFault fault)
    {
        _faults.Add(read.Number, fault);
        if (fault.ConcernsPayer)
            Stop = fault;
    }

    public void DoesNotAddUp(Renewal renewal, string because) => _mismatches[(renewal.Cube, renewal.Period)] = because;

    public void Published(IEnumerable<Renewal> renewals) => _published.UnionWith(renewals.Select(renewal => (renewal.Cube, renewal.Period)));

    public bool IsDone(BillingPeriod period) => RenewalsOf(period).All(renewal => _published.Contains((renewal.Cube, renewal.Period)));

    /// <summary>Every request of the cube and month is in, and it is not published yet.</summary>
    public bool IsWhole(Renewal renewal) =>
        !_published.Contains((renewal.Cube, renewal.Period)) && ReadsOf(renewal).All(read => _parts.ContainsKey(read.Number));

    /// <summary>A fault that may pass by itself, in requests that the month needs; null when there is none.</summary>
    public AwsFault? PassingFault(BillingPeriod? period = null) =>
        plan.Reads.Where(read => period is null || read.Days.Overlaps(period.Days))
            .Select(read => _faults.GetValueOrDefault(read.Number)).FirstOrDefault(fault => fault?.IsPassing == true);

    public IReadOnlyDictionary<Cube, string> FailedCubes(BillingPeriod period) =>
        RenewalsOf(period).Select(renewal => (renewal.Cube, Because: Because(renewal))).Where(failed => failed.Because is not null)
            .ToDictionary(failed => failed.Cube, failed => failed.Because!);

    public RunOutcome Outcome()
    {
        var failed = plan.Renewals.Where(renewal => Because(renewal) is not null).ToList();
        if (failed.Count == 0)
            return new(IngestRunState.Published);
        var reasons = failed.GroupBy(renewal => Because(renewal)!)
            .Select(group => $"{string.Join(", ", group.Select(renewal => renewal.Cube).Distinct())} of {Months(group)}: {group.Key}");
        var state = failed.Count == plan.Renewals.Count ? IngestRunState.Failed : IngestRunState.PartlyPublished;
        return new(state, string.Join(" ", reasons));
    }

    private static string Months(IEnumerable<Renewal> renewals)
    {
        var months = renewals.Select(renewal => renewal.Period).Distinct().Order().ToList();
        return months.Count == 1 ? months[0].ToString() : $"{months[0]} to {months[^1]}";
    }

    private string? Because(Renewal renewal) =>
        _published.Contains((renewal.Cube, renewal.Period)) ? null
        : _mismatches.GetValueOrDefault((renewal.Cube, renewal.Period))
            ?? ReadsOf(renewal).Select(read => _faults.GetValueOrDefault(read.Number)).FirstOrDefault(fault => fault is not null)?.Sentence;

    private IEnumerable<Renewal> RenewalsOf(BillingPeriod period) => plan.Renewals.Where(renewal => renewal.Period == period);

    private IEnumerable<CubeRead> ReadsOf(Renewal renewal) => plan.Reads.Where(read => read.Cube == renewal.Cube && read.Days.Overlaps(renewal.Period.Days));
}
