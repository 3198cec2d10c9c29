using CostGov.Accounts;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Access;

/// <summary>Grants turned into accounts, as the organisation is at this moment.</summary>
internal static class GrantedReach
{
    public static async Task<Reach> OfAsync(CostGovDb db, IReadOnlyCollection<Grant> grants, CancellationToken cancellationToken)
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

        if (grants.Where(grant => grant.Kind == GrantKind.Project).Select(grant => grant.Value).ToList() is { Count: > 0 } codes)
            accounts.UnionWith(AccountsOfProjects(codes));
        return Reach.Accounts(accounts);
    }

    /// <summary>What both may see.</summary>
    public static Reach Both(Reach one, Reach other) =>
        one.IsEverything ? other : other.IsEverything ? one : Reach.Accounts(one.AccountIds!.Where(other.Covers));

    internal static IEnumerable<string> AccountsBelow(IEnumerable<string> units, OuPaths paths, IEnumerable<OuMembership> stays)
    {
        var below = units.SelectMany(paths.Subtree).ToHashSet(StringComparer.Ordinal);
        return stays.Where(stay => stay.Until is null && below.Contains(stay.OuId)).Select(stay => stay.AccountId);
    }

    // The one seam to projects: until a code leads to accounts, it leads to none.
    private static IEnumerable<string> AccountsOfProjects(IReadOnlyCollection<string> codes) => codes.Take(0);
}
