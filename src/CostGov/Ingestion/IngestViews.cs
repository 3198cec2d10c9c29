using CostGov.Costs;
using CostGov.Ingestion.Focus;
using CostGov.Ingestion.Plans;

namespace CostGov.Ingestion;

/// <summary>A run as lists show it.</summary>
/// <param name="PagesExpected">An estimate until the run has ended; null before it is planned.</param>
/// <param name="Step">What is being read now, in words; empty when not running.</param>
/// <param name="Error">In words; null when nothing failed.</param>
/// <param name="DueAt">When a run that waits is (re)tried.</param>
public sealed record IngestRunRow(
    long Id,
    IngestRunKind Kind,
    string PayerId,
    IngestRunState State,
    DateTimeOffset RequestedAt,
    string RequestedBy,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    int PagesDone,
    int? PagesExpected,
    int PaidRequests,
    long RowsRead,
    string Step,
    string? Source,
    string? Error,
    DateTimeOffset? DueAt)
{
    public bool IsOver => State is IngestRunState.Published or IngestRunState.PartlyPublished or IngestRunState.Failed or IngestRunState.Cancelled;

    /// <summary>What the plan is expected to cost at AWS; null before it is planned and where nothing is paid for.</summary>
    public decimal? ExpectedUsd => Kind == IngestRunKind.Cost ? PagesExpected * IngestPlan.UsdPerRequest : null;

    /// <summary>What AWS charged so far.</summary>
    public decimal PaidUsd => PaidRequests * IngestPlan.UsdPerRequest;
}

/// <summary>One run with its plan and what it has finished.</summary>
/// <param name="Plan">Null for organisation and file runs, and before planning.</param>
/// <param name="ApprovedBy">Who agreed to the price; null while nobody had to.</param>
/// <param name="Attempts">How often it was begun, since it last published something.</param>
/// <param name="Outcome">What an import of files brought; null until it has ended and for other runs.</param>
public sealed record IngestRunDetails(
    IngestRunRow Run,
    IngestPlan? Plan,
    IReadOnlyList<IngestPartRow> Parts,
    string? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    int Attempts,
    FocusImportOutcome? Outcome);

/// <param name="Total">How many runs there are, on this page or not.</param>
public sealed record IngestRunPage(IReadOnlyList<IngestRunRow> Items, int Total);

/// <summary>An import of files.</summary>
/// <param name="Outcome">Null until it has ended, and where it broke before it could tell: the run's error says why then.</param>
public sealed record FileRunRow(IngestRunRow Run, FocusImportOutcome? Outcome);

/// <summary>A finished request of a run; its answer is kept, so it is not paid for twice.</summary>
public sealed record IngestPartRow(int Number, string Cube, ChargeKind Kind, DayRange Days, int Pages, long Rows, DateTimeOffset FinishedAt);

/// <summary>A payer and how up to date it is, for the Sources page.</summary>
/// <param name="Days">From the first to the last published day; null when nothing is published.</param>
/// <param name="DataAsOf">When the source was last compared with what is published of the watched months, oldest cube first.</param>
/// <param name="Current">The run that waits or works now.</param>
/// <param name="LastOver">The latest run that has ended.</param>
/// <param name="LastGood">The latest reading of costs that ended with everything published.</param>
/// <param name="LastError">Of the latest run that had one, unless a later run of the same kind went well. Being cancelled is no error.</param>
/// <param name="Failures">Cubes that hold older figures because they could not be renewed, with the reason.</param>
public sealed record SourceRow(
    string PayerId,
    string Name,
    int Accounts,
    DayRange? Days,
    DateTimeOffset? DataAsOf,
    IngestRunRow? Current,
    IngestRunRow? LastOver,
    IngestRunRow? LastGood,
    string? LastError,
    DateTimeOffset? NextCostRead,
    DateTimeOffset? NextOrganizationRead,
    ApiSpendRow Spend,
    IReadOnlyList<TagKeyRow> TagKeys,
    IReadOnlyList<CubeFailureRow> Failures);

/// <param name="UsdFirst">What reading this key for all months once is expected to cost.</param>
/// <param name="UsdMonthly">What keeping it up to date is expected to cost in a month.</param>
/// <param name="IsActive">Whether AWS splits the bill by it; only then does it have values.</param>
public sealed record TagKeyRow(string Key, bool IsRead, bool IsActive, decimal UsdFirst, decimal UsdMonthly);

public sealed record CubeFailureRow(Cube Cube, BillingPeriod Period, string Because);

/// <summary>What Cost Explorer was asked in a month, at USD 0.01 a request.</summary>
/// <param name="CapUsd">The most that may be spent in a month over all payers; null without a cap.</param>
/// <param name="SteadyPerDay">Requests a day that scheduled readings of the last week made; null where there were none, and for other months.</param>
public sealed record ApiSpendRow(
    string PayerId, BillingPeriod Month, int Requests, decimal? CapUsd, IReadOnlyDictionary<string, int> ByOperation, decimal? SteadyPerDay = null)
{
    public decimal Usd => Requests * IngestPlan.UsdPerRequest;
}
