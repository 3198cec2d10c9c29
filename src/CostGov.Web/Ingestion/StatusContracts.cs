using CostGov.Ingestion;
using CostGov.Web.Hosting;

namespace CostGov.Web.Ingestion;

/// <summary>What is shown and how fresh it is.</summary>
/// <param name="DataAsOf">When the oldest source was read; null while one has not been.</param>
/// <param name="DataTo">The last day that every source covers; null while one covers none.</param>
public sealed record StatusAnswer(RunMode Mode, string Version, DateTimeOffset? DataAsOf, DateOnly? DataTo, IReadOnlyList<SourceAnswer> Sources)
{
    internal static StatusAnswer From(RunMode mode, string version, IReadOnlyList<SourceRow> rows) => new(
        mode,
        version,
        rows.Any(row => row.DataAsOf is null) ? null : rows.Min(row => row.DataAsOf),
        rows.Any(row => row.Days is null) ? null : rows.Min(row => row.Days?.LastDay),
        [.. rows.Select(SourceAnswer.From)]);
}

/// <summary>A payer and how up to date it is.</summary>
/// <param name="Start">The first published day.</param>
/// <param name="DataTo">The last published day.</param>
/// <param name="LastError">What last went wrong, in words, unless it went well since.</param>
/// <param name="Failures">Figures that are older than the rest because they could not be renewed.</param>
public sealed record SourceAnswer(
    string PayerId,
    string Name,
    int Accounts,
    DateOnly? Start,
    DateOnly? DataTo,
    DateTimeOffset? DataAsOf,
    RunAnswer? CurrentRun,
    RunAnswer? LastRun,
    string? LastError,
    DateTimeOffset? NextCostRead,
    DateTimeOffset? NextOrganizationRead,
    IReadOnlyList<string> TagKeys,
    IReadOnlyList<FailureAnswer> Failures)
{
    internal static SourceAnswer From(SourceRow row) => new(
        row.PayerId, row.Name, row.Accounts, row.Days?.Start, row.Days?.LastDay, row.DataAsOf,
        row.Current is { } current ? RunAnswer.From(current) : null,
        row.LastOver is { } last ? RunAnswer.From(last) : null,
        row.LastError, row.NextCostRead, row.NextOrganizationRead,
        [.. row.TagKeys.Where(key => key is { IsRead: true, IsActive: true }).Select(key => key.Key)],
        [.. row.Failures.Select(failure => new FailureAnswer(failure.Cube.ToString(), failure.Period.ToString(), failure.Because))]);
}

public sealed record FailureAnswer(string Cube, string Period, string Because);
