using CostGov.Costs;
using CostGov.Projects;

namespace CostGov.Web.Projects;

/// <summary>What would be another if the past were restated: which days change hands, and what each project costs before and after.</summary>
/// <param name="Days">All that data reaches.</param>
/// <param name="Costs">By project, only those whose cost changes or is unknown; the empty code is nobody, null an unknown cost.</param>
/// <param name="Currency">Null where costs cannot be told.</param>
public sealed record RestatePreview(DayRange Days, IReadOnlyList<HandOver> HandOvers, IReadOnlyList<(string Code, decimal? Before, decimal? After)> Costs, Currency? Currency)
{
    /// <param name="after">Who each charge would count to.</param>
    internal static async Task<RestatePreview?> OfAsync(CostQueries costs, Reach reach, CostSnapshot snapshot, Claims after, CancellationToken cancellationToken)
    {
        if (snapshot is not { DataFrom: { } first, DataTo: { } last })
            return null;
        var days = new DayRange(first, last.AddDays(1));
        var handed = Reassignment.Between(snapshot.Projects, after, days);
        var question = new CostQuestion(days, Granularity.Total, CostMetric.Billed, [Dimension.Project], []);
        if (await costs.AskAsync(reach, snapshot, question, cancellationToken) is not CostAnswer.Figures(var was)
            || await costs.AskAsync(reach, snapshot.With(after), question, cancellationToken) is not CostAnswer.Figures(var becomes))
            return new(days, handed, [], null);
        var (before, now) = (new CostsByKey(was), new CostsByKey(becomes));
        return new(
            days, handed,
            [.. was.Groups.Concat(becomes.Groups).Select(group => group.Keys[0]).Distinct().Order(StringComparer.Ordinal)
                .Select(code => (Code: code, Before: before[code].Total, After: now[code].Total))
                .Where(cost => cost.Before is null || cost.After is null || cost.Before != cost.After)],
            was.Currency);
    }
}
