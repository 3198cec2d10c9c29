using CostGov.Costs;
using CostGov.Projects;

namespace CostGov.Web.Projects;

/// <summary>What would be another if the past were restated: which days change hands, and what each project costs before and after.</summary>
/// <param name="Days">All that data reaches.</param>
/// <param name="Costs">By project, only those whose cost changes; the empty code is nobody.</param>
/// <param name="Currency">Null where costs cannot be told.</param>
public sealed record RestatePreview(DayRange Days, IReadOnlyList<HandOver> HandOvers, IReadOnlyList<(string Code, decimal Before, decimal After)> Costs, Currency? Currency)
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
        var (old, now) = (Totals(was), Totals(becomes));
        return new(
            days, handed,
            [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(code => (code, old.GetValueOrDefault(code), now.GetValueOrDefault(code)))
                .Where(cost => cost.Item2 != cost.Item3)],
            was.Currency);
    }

    private static Dictionary<string, decimal> Totals(CostTable table) => table.Groups.ToDictionary(group => group.Keys[0], group => group.Total ?? 0m, StringComparer.Ordinal);
}
