using CostGov.Accounts;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Projects;

/// <summary>Reads of what team leads answer for, and who each charge counts to.</summary>
public sealed class ProjectQueries(IDbContextFactory<CostGovDb> databases, AccountQueries accounts, TimeProvider clock)
{
    /// <summary>Projects that have something within reach, by code; when reach is everything, those too that have nothing.</summary>
    public async Task<IReadOnlyList<ProjectRow>> ListAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        var projects = await ReadAsync(cancellationToken);
        var seen = reach.IsEverything ? null : SeenIn(reach, await ClaimsAsync(cancellationToken));
        var today = clock.UtcToday();
        return [.. projects
            .Where(project => seen is null || seen.Contains(project.Code))
            .OrderBy(project => project.Code, StringComparer.OrdinalIgnoreCase)
            .Select(project => Row(project, reach, today))];
    }

    /// <summary>One project; null where there is none within reach.</summary>
    /// <param name="code">In any case.</param>
    public async Task<ProjectRow?> GetAsync(Reach reach, string code, CancellationToken cancellationToken) =>
        (await ListAsync(reach, cancellationToken)).FirstOrDefault(project => ProjectCode.Comparer.Equals(project.Code, code));

    /// <summary>Who every charge counts to, of all days, by the rules and what is known of the accounts now.</summary>
    public async Task<Claims> ClaimsAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rules = await db.ProjectRules.AsNoTracking().ToListAsync(cancellationToken);
        return rules.Count == 0 ? Claims.None : await ClaimsOfAsync(rules, cancellationToken);
    }

    /// <summary>Who every charge would count to by these rules; for previews.</summary>
    internal async Task<Claims> ClaimsOfAsync(IReadOnlyList<DatedRule> rules, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var units = OuPaths.Of(await db.OrganizationalUnits.AsNoTracking().ToListAsync(cancellationToken));
        return Assignment.Of(rules, await accounts.PastsAsync(Reach.Everything, cancellationToken), units);
    }

    /// <summary>What counts to some projects, on the days on which it does: for those who answer for them. Unknown codes reach nothing.</summary>
    /// <param name="codes">In any case.</param>
    public async Task<Reach> ReachOfAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var asked = codes.ToHashSet(ProjectCode.Comparer);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = (await db.Projects.AsNoTracking().Select(project => project.Code).ToListAsync(cancellationToken)).Where(asked.Contains).ToList();
        return known.Count == 0 ? Reach.Accounts([]) : Reach.Of(new ReachScope(await ClaimsAsync(cancellationToken), known));
    }

    /// <summary>The accounts of a project within reach with their days, the present ones first. Charges it has by a tag alone are in no account of its own.</summary>
    public async Task<IReadOnlyList<MemberDays>> MembersAsync(Reach reach, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        var claims = await ClaimsAsync(cancellationToken);
        return [.. claims.Accounts
            .Where(claim => ProjectCode.Comparer.Equals(claim.To, code) && (IsWhole(reach, claim.To) || reach.AccountIds!.Contains(claim.AccountId)))
            .OrderByDescending(claim => claim.Days.End).ThenBy(claim => claim.AccountId, StringComparer.Ordinal)
            .Select(claim => new MemberDays(claim.AccountId, claim.Days))];
    }

    /// <summary>All of the project is within reach, not just an account of it.</summary>
    private static bool IsWhole(Reach reach, string code) => reach.IsEverything || reach.Scopes.Any(scope => scope.Names.Contains(code));

    // An account that a scope reaches on some days may belong to somebody else on others, who is not to be named.
    private static HashSet<string> SeenIn(Reach reach, Claims claims) =>
        [.. claims.Accounts.Where(claim => reach.AccountIds!.Contains(claim.AccountId)).Select(claim => claim.To), .. reach.Scopes.SelectMany(scope => scope.Names)];

    private static ProjectRow Row(Project project, Reach reach, DateOnly today)
    {
        var isWhole = IsWhole(reach, project.Code);
        // Of a project in part within reach, rules that name other accounts or units are not told.
        var told = project.Rules.Where(rule => isWhole || (rule.Kind == RuleKind.Account && reach.AccountIds!.Contains(rule.Value))).ToLookup(rule => rule.Days.Contains(today));
        return new(
            project.Code, project.Name, project.JapaneseName, project.Owners, project.CostCentre,
            [.. told[true].OrderBy(rule => rule.Place).ThenBy(rule => rule.Id).Select(Row)],
            [.. told[false].OrderByDescending(rule => rule.From).ThenBy(rule => rule.Place).Select(Row)],
            project.ChangedAt, project.ChangedBy);
    }

    private static RuleRow Row(DatedRule rule) => new(rule.Rule, rule.Place, rule.From, rule.Until);

    private async Task<List<Project>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Projects.AsNoTracking().AsSplitQuery().Include(project => project.Rules).ToListAsync(cancellationToken);
    }
}
