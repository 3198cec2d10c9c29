using CostGov.Costs;
using CostGov.Projects;
using CostGov.Reports;
using CostGov.Web.Costs;
using CostGov.Web.Parts;
using CostGov.Web.Reports;
using CostGov.Web.Shell;

namespace CostGov.Web.Projects;

/// <summary>
/// Exports of the list of projects with their cost. Its first columns are what an import reads, so that a list can be taken out, changed in a
/// spreadsheet and brought back.
/// </summary>
internal sealed class ProjectsExport(CostQueries costs, ProjectQueries projects, EventTimes times, TimeProvider clock) : IExportContent
{
    public const string ExportKind = "projects";

    /// <summary>Between owners and between rules of one cell.</summary>
    public const string Between = "; ";

    public string Kind => ExportKind;

    public IReadOnlyList<string> Misread(string question) => ProjectsView.Read(question).Dropped;

    public async Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var view = ProjectsView.Read(order.Question).View;
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot.DataTo is not { } lastDay)
            return new ExportDraft.Refused(CostsText.EmptyWaiting);
        var question = view.ToQuestion(lastDay);
        var answer = await costs.AskAsync(reach, snapshot, question, cancellationToken);
        if (answer is not CostAnswer.Figures { Table: var table })
            return new ExportDraft.Refused(ExploreWords.Of((CostAnswer.Unanswerable)answer, question, snapshot).Body);

        var rows = await projects.ListAsync(reach, cancellationToken);
        var names = new ValueNames([], [], rows);
        var name = ExploreExport.NameOf(ExportKind, question.Period, table.Currency);
        if (order.Format == ExportFormat.Csv)
            return new ExportDraft.Ready(name, [Sheet(table, rows, ["code", "name", "display_name", "owners", "cost_centre", "rules", "amount", "compared_amount"])]);
        var sheet = Sheet(
            table, rows,
            [ReportsText.ColumnProjectCode, ProjectsText.FieldName, ProjectsText.FieldJapanese, ProjectsText.FieldOwners, ProjectsText.FieldCostCentre, ProjectsText.FieldRules, CostsText.Cost, CostsText.Compared]);
        var about = new CostAbout(table, names, times).Sheet(ReportsText.ProjectsReport, sheet.RowCount, order, view.AtDays(lastDay).ToUrl(), clock.GetUtcNow());
        return ExploreExport.TooLarge(sheet) ?? new ExportDraft.Ready(name, [sheet, about]);
    }

    private static ReportSheet Sheet(CostTable table, IReadOnlyList<ProjectRow> rows, string[] heads)
    {
        var costs = new CostsByKey(table);
        var lines = rows.OrderBy(row => row.Rules.Select(rule => rule.Place).DefaultIfEmpty(int.MaxValue).Min()).ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        return new(
            ReportsText.ProjectsReport,
            [
                .. heads[..6].Select((head, at) => new ReportColumn(head, CellKind.Text, Width: at is 1 or 2 or 5 ? 36 : 16)),
                .. heads[6..].Select(head => new ReportColumn(head, CellKind.Amount, table.Currency)),
            ],
            lines.Count + 1,
            lines.Select(row => Cells(row.Code, row.Name, row.JapaneseName, row.Owners, row.CostCentre, row.Rules))
                .Append(Cells(Claims.Nobody, CostsText.Unassigned, null, [], null, [])));

        IReadOnlyList<object?> Cells(string code, string name, string? japanese, IEnumerable<string> owners, string? costCentre, IEnumerable<RuleRow> rules)
        {
            var cost = costs[code];
            return [code, name, japanese, string.Join(Between, owners), costCentre, string.Join(Between, rules.Select(rule => rule.Rule.ToString())), cost.Total, cost.ComparedTotal];
        }
    }
}
