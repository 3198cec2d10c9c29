using System.Globalization;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Reports;
using CostGov.Web.Parts;
using CostGov.Web.Reports;
using CostGov.Web.Shell;

namespace CostGov.Web.Costs;

/// <summary>Exports of the explorer: what its filter sentence says, all rows, all figures of one captured state.</summary>
internal sealed class ExploreExport(CostQueries costs, AccountQueries accounts, ProjectQueries projects, EventTimes times, TimeProvider clock) : IExportContent
{
    public const string ExportKind = "explore";

    public string Kind => ExportKind;

    public IReadOnlyList<string> Misread(string question) => ExploreAddress.Read(question).Dropped;

    public async Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var view = ExploreAddress.Read(order.Question).View;
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot.DataTo is not { } lastDay)
            return new ExportDraft.Refused(CostsText.EmptyWaiting);

        var question = view.ToQuestion(lastDay) with { Limit = null };
        var answer = await costs.AskAsync(reach, snapshot, question, cancellationToken);
        if (answer is not CostAnswer.Figures { Table: var table })
            return new ExportDraft.Refused(ExploreWords.Of((CostAnswer.Unanswerable)answer, question, snapshot).Body);

        var names = new ValueNames(await accounts.ListAsync(reach, cancellationToken), await accounts.OrganizationalUnitsEverAsync(reach, cancellationToken), await projects.ListAsync(reach, cancellationToken));
        var (sheets, about) = (new CostSheets(table, view, names), new CostAbout(table, names, times));
        var name = NameOf(ExportKind, question.Period, table.Currency);
        if (order.Format == ExportFormat.Csv)
            return new ExportDraft.Ready(name, [sheets.Long()]);
        var wide = sheets.Wide();
        return TooLarge(wide) ?? new ExportDraft.Ready(name, [wide, about.Sheet(ShellText.Explorer, wide.RowCount, order, view.AtDays(lastDay).ToUrl(), clock.GetUtcNow()), sheets.Periods()]);
    }

    internal static string NameOf(string kind, DayRange period, Currency currency) =>
        string.Create(CultureInfo.InvariantCulture, $"costgov_{kind}_{period.Start:yyyy-MM-dd}_{period.LastDay:yyyy-MM-dd}_{currency}");

    /// <summary>Null where the sheet fits into Excel.</summary>
    internal static ExportDraft? TooLarge(ReportSheet sheet) => sheet.RowCount <= XlsxFile.MostRows && sheet.Columns.Count <= XlsxFile.MostColumns
        ? null
        : new ExportDraft.Refused(Sentence.Of(ReportsText.TooLarge, Count(XlsxFile.MostRows), Count(XlsxFile.MostColumns), Count(sheet.RowCount), Count(sheet.Columns.Count)));

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
