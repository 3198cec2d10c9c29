using CostGov.Accounts;
using CostGov.Persistence;
using CostGov.Projects;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Access;

/// <summary>Grants turned into what they reach, as the organisation and its projects are at this moment.</summary>
internal static class GrantedReach
{
    public static async Task<Reach> OfAsync(CostGovDb db, ProjectQueries projects, IReadOnlyCollection<Grant> grants, CancellationToken cancellationToken)
    {
        if (grants.Any(grant => grant.Kind == GrantKind.All))
            return Reach.Everything;
        var accounts = grants.Where(grant => grant.Kind == GrantKind.Account).Select(grant => grant.Value).ToHashSet(StringComparer.Ordinal);
        if (grants.Where(grant => grant.Kind == GrantKind.Ou).Select(grant => grant.Value).ToList() is { Count: > 0 } units)
        {
            var paths = OuPaths.Of(await db.OrganizationalUnits.AsNoTracking().ToListAsync(cancellationToken));
            var stays = await db.OuMemberships.AsNoTracking().Where(stay => stay.Until == null).ToListAsync(cancellationToken);
            accounts.UnionWith(AccountsBelow(units, paths, stays));
        }

        var reach = Reach.Accounts(accounts);
        return grants.Where(grant => grant.Kind == GrantKind.Project).Select(grant => grant.Value).ToList() is { Count: > 0 } codes
            ? reach.Or(await projects.ReachOfAsync(codes, cancellationToken))
            : reach;
    }

    internal static IEnumerable<string> AccountsBelow(IEnumerable<string> units, OuPaths paths, IEnumerable<OuMembership> stays)
    {
        var below = units.SelectMany(paths.Subtree).ToHashSet(StringComparer.Ordinal);
        return stays.Where(stay => stay.Until is null && below.Contains(stay.OuId)).Select(stay => stay.AccountId);
    }
}
