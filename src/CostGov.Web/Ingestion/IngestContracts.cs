using System.Text.Json.Serialization;
using CostGov.Ingestion;
using CostGov.Ingestion.Plans;
using CostGov.Web.Costs;

namespace CostGov.Web.Ingestion;

/// <summary>Asks for a run now.</summary>
/// <param name="Kind">cost or organization.</param>
/// <param name="PayerId">Null for every configured payer.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RunRequest(string? Kind, string? PayerId = null);

public sealed record RunsAnswer(IReadOnlyList<RunAnswer> Items);

/// <summary>One attempt to bring one payer up to date.</summary>
/// <param name="PagesExpected">An estimate until the run has ended; null before it is planned.</param>
/// <param name="ExpectedUsd">What AWS is expected to charge for it; null before it is planned.</param>
/// <param name="PaidUsd">What AWS charged for its requests so far.</param>
/// <param name="Step">What is being read now, in words.</param>
/// <param name="Source">For files: where it came from.</param>
/// <param name="Error">In words; null when nothing failed.</param>
/// <param name="DueAt">When a run that waits is tried.</param>
public sealed record RunAnswer(
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
    string? ExpectedUsd,
    int PaidRequests,
    string PaidUsd,
    long RowsRead,
    string Step,
    string? Source,
    string? Error,
    DateTimeOffset? DueAt)
{
    internal static RunAnswer From(IngestRunRow row) => new(
        row.Id, row.Kind, row.PayerId, row.State, row.RequestedAt, row.RequestedBy, row.StartedAt, row.EndedAt, row.PagesDone, row.PagesExpected,
        CostsAnswer.Exact(row.ExpectedUsd), row.PaidRequests, AmountText.Exact(row.PaidUsd), row.RowsRead, row.Step, row.Source, row.Error, row.DueAt);
}

/// <summary>A run with its plan and the requests it has finished.</summary>
/// <param name="Plan">Null for organisation and file runs, and before planning.</param>
/// <param name="ApprovedBy">Who agreed to the price; null while nobody had to.</param>
/// <param name="Import">What an import of files brought; null until it has ended and for other runs.</param>
public sealed record RunDetailsAnswer(RunAnswer Run, PlanAnswer? Plan, IReadOnlyList<PartAnswer> Parts, string? ApprovedBy, DateTimeOffset? ApprovedAt, int Attempts, ImportAnswer? Import)
{
    internal static RunDetailsAnswer From(IngestRunDetails details) => new(
        RunAnswer.From(details.Run),
        details.Plan is { } plan ? PlanAnswer.From(plan) : null,
        [.. details.Parts.Select(part => new PartAnswer(part.Number, part.Cube, part.Kind, part.Days.Start, part.Days.End, part.Pages, part.Rows, part.FinishedAt))],
        details.ApprovedBy,
        details.ApprovedAt,
        details.Attempts,
        details.Outcome is { } outcome ? ImportAnswer.From(outcome) : null);
}

/// <summary>What a run is going to read and what AWS will charge for it.</summary>
/// <param name="End">The day after the last.</param>
/// <param name="IsGuess">Made from the number of accounts alone, before anything was asked.</param>
public sealed record PlanAnswer(DateOnly Start, DateOnly End, IReadOnlyList<string> Periods, IReadOnlyList<string> Cubes, int DaysToRead, int Requests, string Usd, bool IsGuess)
{
    internal static PlanAnswer From(IngestPlan plan) => new(
        plan.Days.Start, plan.Days.End, [.. plan.Periods.Select(period => period.ToString())], [.. plan.Cubes.Select(cube => cube.ToString())],
        plan.DaysToRead, plan.ExpectedRequests, AmountText.Exact(plan.ExpectedUsd), plan.IsGuess);
}

/// <summary>A finished request; its answer is kept, so it is not paid for twice.</summary>
/// <param name="End">The day after the last.</param>
public sealed record PartAnswer(int Number, string Cube, ChargeKind Kind, DateOnly Start, DateOnly End, int Pages, long Rows, DateTimeOffset FinishedAt);

/// <summary>What reading the bill cost at AWS in a month: USD 0.01 a request and page.</summary>
/// <param name="CapUsd">The most that may be spent in a month over all payers; null without a cap.</param>
public sealed record SpendAnswer(string Month, int Requests, string Usd, string? CapUsd, IReadOnlyList<PayerSpendAnswer> Payers)
{
    internal static SpendAnswer From(BillingPeriod month, IReadOnlyList<ApiSpendRow> rows) => new(
        month.ToString(), rows.Sum(row => row.Requests), AmountText.Exact(rows.Sum(row => row.Usd)), CostsAnswer.Exact(rows.Select(row => row.CapUsd).FirstOrDefault()),
        [.. rows.Select(row => new PayerSpendAnswer(row.PayerId, row.Requests, AmountText.Exact(row.Usd), row.ByOperation))]);
}

public sealed record PayerSpendAnswer(string PayerId, int Requests, string Usd, IReadOnlyDictionary<string, int> ByOperation);
