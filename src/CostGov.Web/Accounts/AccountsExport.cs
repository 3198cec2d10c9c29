using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Web.Costs;
using CostGov.Web.Parts;
using CostGov.Web.Reports;
using CostGov.Web.Shell;

namespace CostGov.Web.Accounts;

/// <summary>Exports of all accounts with their place, state, tags and cost; those that only charges know are there too, so that the rows add up to the bill.</summary>
internal sealed class AccountsExport(CostQueries costs, AccountQueries accounts, EventTimes times, TimeProvider clock) : IExportContent
{
    public const string ExportKind = "accounts";

    public string Kind => ExportKind;

    public IReadOnlyList<string> Misread(string question) => AccountsView.Read(question).Dropped;

    public async Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var view = AccountsView.Read(order.Question).View;
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot.DataTo is not { } lastDay)
            return new ExportDraft.Refused(CostsText.EmptyWaiting);

        var question = view.ToQuestion(lastDay) with { GroupBy = [Dimension.Account] };
        var answer = await costs.AskAsync(reach, snapshot, question, cancellationToken);
        if (answer is not CostAnswer.Figures { Table: var table })
            return new ExportDraft.Refused(ExploreWords.Of((CostAnswer.Unanswerable)answer, question, snapshot).Body);

        var rows = await accounts.ListAsync(reach, cancellationToken);
        var names = new ValueNames(rows, await accounts.OrganizationalUnitsEverAsync(reach, cancellationToken));
        var sheets = new AccountSheets(table, rows, names);
        var name = ExploreExport.NameOf(ExportKind, question.Period, table.Currency);
        if (order.Format == ExportFormat.Csv)
            return new ExportDraft.Ready(name, [sheets.ForPrograms()]);
        var sheet = sheets.ForPeople();
        var about = new CostAbout(table, names, times).Sheet(ReportsText.AccountsReport, sheet.RowCount, order, view.AtDays(lastDay).ToUrl(), clock.GetUtcNow());
        return ExploreExport.TooLarge(sheet) ?? new ExportDraft.Ready(name, [sheet, about]);
    }
}
