namespace CostGov.Ingestion;

public enum IngestRunState
{
    /// <summary>Planned and priced; in Live the first run waits for a person.</summary>
    AwaitingApproval,
    Pending,
    Running,
    Published,

    /// <summary>Some parts are published, others failed and are named.</summary>
    PartlyPublished,
    Failed,
    Cancelled,
}

public enum IngestRunKind
{
    Organization,
    Cost,
    File,
}

/// <summary>One attempt to bring one payer up to date; the row holds the promise, a worker only fulfils it.</summary>
public sealed class IngestRun
{
    public long Id { get; init; }

    public required IngestRunKind Kind { get; init; }

    public required string PayerId { get; init; }

    public required IngestRunState State { get; set; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public int PagesDone { get; set; }

    public int? PagesExpected { get; set; }

    /// <summary>Requests that AWS charges for, including pages.</summary>
    public int PaidRequests { get; set; }

    public long RowsRead { get; set; }

    /// <summary>What is being read now, in words; empty when not running.</summary>
    public string Step { get; set; } = "";

    /// <summary>The plan in words and its price, as JSON of IngestPlan, shown before approval.</summary>
    public string? PlanJson { get; set; }

    /// <summary>Who agreed to the plan and its price; null while nobody had to.</summary>
    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>For files: the path or upload name.</summary>
    public string? Source { get; set; }

    /// <summary>What an import of files brought, as JSON of FocusImportOutcome; null until then and for other runs.</summary>
    public string? ResultJson { get; set; }

    /// <summary>In words, naming what failed, what still works and what to do; null when nothing failed.</summary>
    public string? Error { get; set; }

    public bool CancelRequested { get; set; }

    // The lease: who works on it, until when, and the fence that a zombie's writes fail on.
    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public int Fence { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Unique with the schedule, so that a slot makes exactly one run; null for run-now.</summary>
    public string? Slot { get; init; }
}
