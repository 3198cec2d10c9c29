using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs;

namespace CostGov.Web.Projects;

/// <summary>What the list of projects is made of, asked once of one captured state.</summary>
/// <param name="TagKey">Whose share of metered use is told; null when no tag key is read.</param>
/// <param name="Tagged">Metered use by project and value of the key.</param>
/// <param name="LastDay">The last day that has data.</param>
public sealed record ProjectsFigures(
    CostQuestion Question,
    CardAnswer Answer,
    CostSnapshot Snapshot,
    IReadOnlyList<ProjectRow> Projects,
    ValueNames Names,
    string? TagKey,
    CardAnswer? Tagged,
    DateOnly FirstDay,
    DateOnly LastDay)
{
    /// <summary>Null before anything was published.</summary>
    internal static async Task<ProjectsFigures?> LoadAsync(CostQueries costs, ProjectQueries projects, Reach reach, ProjectsView view, ILogger logger, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot is not { DataTo: { } lastDay, DataFrom: { } firstDay })
            return null;
        var question = view.ToQuestion(lastDay);
        var tagKey = TagKeyOf(snapshot, question.Period);
        Task<CardAnswer> Ask(CostQuestion asked) => CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, asked, cancellationToken), logger);

        var answer = Ask(question);
        var tagged = tagKey is null ? null : Ask(question with
        {
            GroupBy = [Dimension.Project, Dimension.Tag(tagKey)],
            Filters = [new(Dimension.Kind, [nameof(ChargeKind.Usage)])],
            CompareWith = null,
        });
        var rows = await projects.ListAsync(reach, cancellationToken);
        return new(question, await answer, snapshot, rows, new([], [], rows), tagKey, tagged is null ? null : await tagged, firstDay, lastDay);
    }

    // Of projects that are told by a tag, that tag's cube alone has the answer.
    internal static string? TagKeyOf(CostSnapshot snapshot, DayRange days) =>
        snapshot.Projects.During(days).TagKeys.FirstOrDefault(snapshot.TagKeys.Contains)
        ?? (snapshot.TagKeys is [var first, ..] keys ? keys.FirstOrDefault(key => key == "Project", first) : null);
}
