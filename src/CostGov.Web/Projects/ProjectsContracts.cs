using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs;

namespace CostGov.Web.Projects;

/// <summary>What teams answer for, with what it cost in the month so far. The items and <c>unassigned</c> add up to the total.</summary>
/// <param name="Start">The first UTC day of the month that is told.</param>
/// <param name="End">The day after the last that has data.</param>
/// <param name="Total">What everything cost; null when unknown.</param>
/// <param name="Unassigned">What no rule fits; null when unknown.</param>
/// <param name="NoFigures">Why there are no amounts, as a sentence; null when there are.</param>
public sealed record ProjectsAnswer(
    IReadOnlyList<ProjectAnswer> Items, DateOnly? Start, DateOnly? End, string? Currency, string? Total, string? Unassigned, string? NoFigures);

/// <summary>A project.</summary>
/// <param name="DisplayName">Its Japanese name; null where nobody gave it one.</param>
/// <param name="MonthToDate">Billed cost of the month so far, with all its digits; null when unknown.</param>
/// <param name="PreviousMonthToDate">The same days of the month before; null when unknown.</param>
/// <param name="Rules">That hold now, in order.</param>
public sealed record ProjectAnswer(
    string Code,
    string Name,
    string? DisplayName,
    IReadOnlyList<string> Owners,
    string? CostCentre,
    string? MonthToDate,
    string? PreviousMonthToDate,
    string? Currency,
    IReadOnlyList<ProjectRuleAnswer> Rules,
    DateTimeOffset ChangedAt,
    string ChangedBy)
{
    /// <param name="costs">Of the month so far, compared; null where there are none.</param>
    internal static ProjectAnswer From(ProjectRow row, CostsByKey? costs) => new(
        row.Code, row.Name, row.JapaneseName, row.Owners, row.CostCentre, Exact(costs?[row.Code].Total), Exact(costs?[row.Code].ComparedTotal), costs?.Currency.Code,
        [.. row.Rules.Select(rule => new ProjectRuleAnswer(rule.Rule.ToString(), rule.Place, rule.From == DateOnly.MinValue ? null : rule.From))],
        row.ChangedAt, row.ChangedBy);

    internal static string? Exact(decimal? amount) => amount is { } known ? AmountText.Exact(known) : null;
}

/// <param name="Rule"><c>account:ID</c>, <c>ou:ID</c>, <c>account-tag:KEY=VALUE</c> or <c>tag:KEY=VALUE</c>.</param>
/// <param name="Place">In the one order of all rules of all projects; of those that fit the first wins.</param>
/// <param name="From">The first day on which it holds; null is since ever.</param>
public sealed record ProjectRuleAnswer(string Rule, int Place, DateOnly? From);

/// <summary>A project as it is to be.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="DisplayName">Its Japanese name.</param>
/// <param name="Owners">The first is the one to ask.</param>
/// <param name="Rules">All of them; those left out end.</param>
/// <param name="From">The first day on which they hold, yyyy-MM-dd; left out is today. A day before today needs <paramref name="Restate"/>.</param>
/// <param name="Restate">Days before today may change hands; without <paramref name="From"/> all days.</param>
public sealed record ProjectRequest(
    string? Name = null,
    string? DisplayName = null,
    IReadOnlyList<string>? Owners = null,
    string? CostCentre = null,
    IReadOnlyList<ProjectRuleRequest>? Rules = null,
    DateOnly? From = null,
    bool Restate = false);

/// <param name="Rule"><c>account:ID</c>, <c>ou:ID</c>, <c>account-tag:KEY=VALUE</c> or <c>tag:KEY=VALUE</c>.</param>
/// <param name="Place">0 to 1000000; left out keeps a rule where it stands and puts a new one last.</param>
public sealed record ProjectRuleRequest(string? Rule, int? Place = null);
