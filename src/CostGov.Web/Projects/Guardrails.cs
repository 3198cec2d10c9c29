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

/// <summary>An OU with accounts directly in it that no project has or nobody answers for.</summary>
public sealed record GuardedUnit(string Path, int WithoutProject, int WithoutOwner, int Accounts);

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
        var names = new ValueNames([], [], rows);
        var codes = rows.ToDictionary(row => row.Code, StringComparer.OrdinalIgnoreCase);
        var projectOf = snapshot.Projects.Accounts.Where(claim => claim.Days.Contains(today)).ToDictionary(claim => claim.AccountId, claim => claim.To, StringComparer.Ordinal);
        var month = await MonthAsync();
        string CodeOf(AccountRow account) => projectOf.GetValueOrDefault(account.Id, Claims.Nobody);
        GuardedAccount Guarded(AccountRow account) => new(account, CodeOf(account), CostOf(month, account));

        var without = known.Where(account => CodeOf(account).Length == 0).ToList();
        return new(
            snapshot,
            [.. without.Select(Guarded).OrderByDescending(account => account.Cost?.Amount)],
            [.. known.Where(HasNoOwner).Select(Guarded).OrderByDescending(account => account.Cost?.Amount)],
            await NewestAsync(),
            [.. known.GroupBy(account => account.OuPath)
                .Select(unit => new GuardedUnit(unit.Key, unit.Count(account => CodeOf(account).Length == 0), unit.Count(HasNoOwner), unit.Count()))
                .Where(unit => unit.WithoutProject + unit.WithoutOwner > 0)
                .OrderByDescending(unit => unit.WithoutProject).ThenByDescending(unit => unit.WithoutOwner).ThenBy(unit => unit.Path, StringComparer.Ordinal)],
            names);

        // Somebody answers for an account: its project's owners, a note of people, or a tag.
        bool HasNoOwner(AccountRow account) =>
            account.OwnerNote is null && !account.Tags.ContainsKey("Owner")
            && (!codes.TryGetValue(CodeOf(account), out var project) || project.Owners.Count == 0);

        async Task<CostsByKey?> MonthAsync()
        {
            if (snapshot.DataTo is not { } last)
                return null;
            var question = new CostQuestion(PeriodChoice.MonthToDate.Resolve(last), Granularity.Total, CostMetric.Billed, [Dimension.Account], []);
            return ByAccount((await costs.AskAsync(reach, snapshot, question, cancellationToken) as CostAnswer.Figures)?.Table);
        }

        // Whoever joined within the last days has all its charges in its first ones, so one question tells those of all.
        async Task<IReadOnlyList<NewAccount>> NewestAsync()
        {
            var days = new DayRange(today.AddDays(1 - FirstDays), today.AddDays(1));
            var newest = known
                .Where(account => account.JoinedAt is { } joined && days.Contains(DateOnly.FromDateTime(joined.UtcDateTime)))
                .OrderByDescending(account => account.JoinedAt).ThenBy(account => account.Id, StringComparer.Ordinal).ToList();
            if (newest.Count == 0)
                return [];
            var question = new CostQuestion(days, Granularity.Total, CostMetric.Billed, [Dimension.Account], [new(Dimension.Account, [.. newest.Select(account => account.Id)])]);
            var all = ByAccount((await costs.AskAsync(reach, snapshot, question, cancellationToken) as CostAnswer.Figures)?.Table);
            var network = (await costs.AskAsync(reach, snapshot, question with { Filters = [.. question.Filters, new(Dimension.Service, NatServices)] }, cancellationToken) as CostAnswer.Figures)?.Table;
            var nat = ByAccount(network);
            return [.. newest.Select(account => new NewAccount(
                account, DateOnly.FromDateTime(account.JoinedAt!.Value.UtcDateTime), CodeOf(account),
                CostOf(nat, account), network is null ? null : Figure.Of(network, [account.Id], names).ToUrl(), CostOf(all, account)))];
        }
    }

    private static CostsByKey? ByAccount(CostTable? table) => table is null ? null : new(table);

    private static Money? CostOf(CostsByKey? costs, AccountRow account) =>
        costs?[account.Id].Total is { } cost ? new(cost, costs.Currency) : null;
}
