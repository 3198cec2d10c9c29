using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;

namespace CostGov.Web.Projects;

/// <param name="ProjectCode">Empty for none.</param>
/// <param name="Cost">Of the month to date; null when unknown.</param>
public sealed record GuardedAccount(AccountRow Account, string ProjectCode, Money? Cost);

/// <param name="NetworkCost">In its first days, of the services that NAT gateways are billed under; null when unknown.</param>
/// <param name="NetworkUrl">Where that figure is explained.</param>
/// <param name="Cost">In its first days.</param>
public sealed record NewAccount(AccountRow Account, DateOnly Joined, string ProjectCode, Money? NetworkCost, string? NetworkUrl, Money? Cost);

/// <summary>An OU with accounts directly in it that no project has.</summary>
public sealed record GuardedUnit(string Path, int Without, int Accounts);

/// <summary>The guardrail map: what has no project, no owner, or is new.</summary>
public sealed record Guardrails(
    CostSnapshot Snapshot,
    IReadOnlyList<GuardedAccount> WithoutProject,
    IReadOnlyList<GuardedAccount> WithoutOwner,
    IReadOnlyList<NewAccount> NewAccounts,
    IReadOnlyList<GuardedUnit> Units,
    ValueNames Names)
{
    /// <summary>How long an account is new.</summary>
    public const int FirstDays = 30;

    /// <summary>As Cost Explorer and FOCUS files name what holds a NAT gateway's hours and bytes.</summary>
    private static readonly string[] NatServices = ["EC2 - Other", "Amazon Virtual Private Cloud"];

    private static readonly string[] Closed = ["CLOSED", "LEFT", "SUSPENDED", "PENDING_CLOSURE"];

    internal static async Task<Guardrails> LoadAsync(
        CostQueries costs, ProjectQueries projects, AccountQueries accounts, Reach reach, DateOnly today, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        var rows = await projects.ListAsync(reach, cancellationToken);
        var known = (await accounts.ListAsync(reach, cancellationToken)).Where(account => !Closed.Contains(account.State)).ToList();
        var codes = rows.ToDictionary(row => row.Code, StringComparer.OrdinalIgnoreCase);
        var projectOf = snapshot.Projects.Accounts.Where(claim => claim.Days.Contains(today)).ToDictionary(claim => claim.AccountId, claim => claim.To, StringComparer.Ordinal);
        var month = await MonthAsync();
        string CodeOf(AccountRow account) => projectOf.GetValueOrDefault(account.Id, Claims.Nobody);
        GuardedAccount Guarded(AccountRow account) => new(account, CodeOf(account), month?.Groups.FirstOrDefault(group => group.Keys[0] == account.Id) is { Total: { } total } ? new(total, month.Currency) : null);

        var without = known.Where(account => CodeOf(account).Length == 0).ToList();
        var newest = known
            .Where(account => account.JoinedAt is not null)
            .Select(account => (Account: account, Joined: DateOnly.FromDateTime(account.JoinedAt!.Value.UtcDateTime)))
            .Where(account => account.Joined > today.AddDays(-FirstDays) && account.Joined <= today)
            .OrderByDescending(account => account.Joined).ThenBy(account => account.Account.Id, StringComparer.Ordinal);
        var fresh = new List<NewAccount>();
        foreach (var (account, joined) in newest)
            fresh.Add(await NewAsync(account, joined, CodeOf(account)));
        return new(
            snapshot,
            [.. without.Select(Guarded).OrderByDescending(account => account.Cost?.Amount)],
            [.. known.Where(HasNoOwner).Select(Guarded).OrderByDescending(account => account.Cost?.Amount)],
            fresh,
            [.. known.GroupBy(account => account.OuPath)
                .Select(unit => new GuardedUnit(unit.Key, unit.Count(account => CodeOf(account).Length == 0), unit.Count()))
                .Where(unit => unit.Without > 0)
                .OrderByDescending(unit => unit.Without).ThenBy(unit => unit.Path, StringComparer.Ordinal)],
            new([], [], rows));

        // Somebody answers for an account: its project's owners, a note of people, or a tag.
        bool HasNoOwner(AccountRow account) =>
            account.OwnerNote is null && !account.Tags.ContainsKey("Owner")
            && (!codes.TryGetValue(CodeOf(account), out var project) || project.Owners.Count == 0);

        async Task<CostTable?> MonthAsync()
        {
            if (snapshot.DataTo is not { } last)
                return null;
            var question = new CostQuestion(PeriodChoice.MonthToDate.Resolve(last), Granularity.Total, CostMetric.Billed, [Dimension.Account], []);
            return (await costs.AskAsync(reach, snapshot, question, cancellationToken) as CostAnswer.Figures)?.Table;
        }

        async Task<NewAccount> NewAsync(AccountRow account, DateOnly joined, string code)
        {
            var days = new DayRange(joined, joined.AddDays(FirstDays));
            var question = new CostQuestion(days, Granularity.Total, CostMetric.Billed, [], [new(Dimension.Account, [account.Id])]);
            var network = question with { Filters = [.. question.Filters, new(Dimension.Service, NatServices)] };
            var all = (await costs.AskAsync(reach, snapshot, question, cancellationToken) as CostAnswer.Figures)?.Table;
            var nat = (await costs.AskAsync(reach, snapshot, network, cancellationToken) as CostAnswer.Figures)?.Table;
            return new(account, joined, code, MoneyOf(nat), nat is null ? null : new Figure(network).ToUrl(), MoneyOf(all));
        }
    }

    private static Money? MoneyOf(CostTable? table) => table?.Total is { } total ? new(total, table.Currency) : null;
}
