using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Accounts;

/// <summary>Reads of what there is: accounts, OUs, and where an account was when.</summary>
public sealed class AccountQueries(IDbContextFactory<CostGovDb> databases)
{
    /// <summary>Accounts within reach, by shown name.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var paths = OuPaths.Of(await db.OrganizationalUnits.AsNoTracking().ToListAsync(cancellationToken));
        // Three flat reads: as collections, tags and stays would each be joined with the accounts once more.
        var accounts = await db.LinkedAccounts.AsNoTracking().ToListAsync(cancellationToken);
        var places = await db.OuMemberships.Where(stay => stay.Until == null).Select(stay => new { stay.AccountId, stay.OuId }).ToDictionaryAsync(stay => stay.AccountId, stay => stay.OuId, cancellationToken);
        var tags = (await db.Set<AccountTag>().Select(tag => new { tag.AccountId, tag.Key, tag.Value }).ToListAsync(cancellationToken)).ToLookup(tag => tag.AccountId);
        return [.. accounts
            .Where(account => reach.Covers(account.Id))
            .Select(account => Row(account, places.GetValueOrDefault(account.Id), tags[account.Id].Select(tag => KeyValuePair.Create(tag.Key, tag.Value)), paths))
            .OrderBy(row => row.Shown, StringComparer.Ordinal)
            .ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>One account with its stays; null where there is none within reach.</summary>
    public async Task<AccountDetails?> GetAsync(Reach reach, string accountId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.Covers(accountId))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var account = await db.LinkedAccounts.AsNoTracking().AsSplitQuery()
            .Include(account => account.Tags).Include(account => account.Memberships)
            .SingleOrDefaultAsync(account => account.Id == accountId, cancellationToken);
        if (account is null)
            return null;
        var paths = OuPaths.Of(await db.OrganizationalUnits.AsNoTracking().ToListAsync(cancellationToken));
        var payer = await db.PayerAccounts.AsNoTracking().SingleOrDefaultAsync(payer => payer.Id == account.PayerId, cancellationToken);
        return new(
            Row(account, account.Memberships.SingleOrDefault(stay => stay.Until is null)?.OuId, account.Tags.Select(tag => KeyValuePair.Create(tag.Key, tag.Value)), paths),
            payer?.Name ?? account.PayerId,
            [.. account.Memberships.OrderByDescending(stay => stay.From).Select(stay => new OuPlace(stay.OuId, paths.PathOf(stay.OuId), stay.From, stay.Until))]);
    }

    /// <summary>OUs with at least one account within reach below them, and the OUs above those; all of them when reach is everything. By path.</summary>
    public async Task<IReadOnlyList<OuRow>> OrganizationalUnitsAsync(Reach reach, CancellationToken cancellationToken) =>
        [.. (await OrganizationalUnitsEverAsync(reach, cancellationToken)).Where(unit => !unit.IsGone || !reach.IsEverything)];

    /// <summary>As <see cref="OrganizationalUnitsAsync"/>, with the OUs that are gone: past cost belongs to them.</summary>
    public async Task<IReadOnlyList<OuRow>> OrganizationalUnitsEverAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var units = await db.OrganizationalUnits.AsNoTracking().ToListAsync(cancellationToken);
        var paths = OuPaths.Of(units);
        var stays = await db.OuMemberships.AsNoTracking().ToListAsync(cancellationToken);
        var present = stays.Where(stay => stay.Until is null && reach.Covers(stay.AccountId)).CountBy(stay => stay.OuId).ToDictionary();
        var seen = reach.IsEverything
            ? units.Select(unit => unit.Id).ToHashSet()
            : stays.Where(stay => reach.Covers(stay.AccountId)).SelectMany(stay => paths.Upwards(stay.OuId)).ToHashSet();
        return [.. units
            .Where(unit => seen.Contains(unit.Id))
            .Select(unit => new OuRow(unit.Id, unit.Name, unit.ParentId, unit.PayerId, paths.PathOf(unit.Id), present.GetValueOrDefault(unit.Id), unit.IsGone))
            .OrderBy(row => row.Path, StringComparer.Ordinal)];
    }

    /// <summary>Every stay of every account within reach, oldest first.</summary>
    public async Task<IReadOnlyList<OuStay>> StaysAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stays = await db.OuMemberships.AsNoTracking().OrderBy(stay => stay.From).ToListAsync(cancellationToken);
        return [.. stays.Where(stay => reach.Covers(stay.AccountId)).Select(stay => new OuStay(stay.AccountId, stay.OuId, stay.From, stay.Until))];
    }

    /// <summary>The past of every account within reach. By id.</summary>
    public async Task<IReadOnlyList<AccountPast>> PastsAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await db.LinkedAccounts.AsNoTracking().Select(account => account.Id).ToListAsync(cancellationToken);
        var stays = (await db.OuMemberships.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(stay => stay.AccountId);
        var tags = (await db.AccountTagStays.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(stay => stay.AccountId);
        return [.. ids.Where(reach.Covers).Order(StringComparer.Ordinal).Select(id => PastOf(id, [.. stays[id]], tags[id]))];
    }

    // Nobody knows what was before an account was first seen; the first that is known of it is the best answer.
    private static AccountPast PastOf(string id, IReadOnlyList<OuMembership> stays, IEnumerable<AccountTagStay> tags)
    {
        var seen = stays.Count == 0 ? (DateOnly?)null : stays.Min(stay => stay.From);
        DayRange Days(DateOnly from, DateOnly? until) => new(from == seen ? DateOnly.MinValue : from, until ?? DateOnly.MaxValue);
        return new(
            id,
            [.. stays.OrderBy(stay => stay.From).Select(stay => new UnitDays(stay.OuId, Days(stay.From, stay.Until)))],
            [.. tags.OrderBy(tag => tag.From).Select(tag => new TagDays(tag.Key, tag.Value, Days(tag.From, tag.Until)))]);
    }

    private static AccountRow Row(LinkedAccount account, string? ouId, IEnumerable<KeyValuePair<string, string>> tags, OuPaths paths) => new(
        account.Id, account.Name, account.DisplayName, account.State, account.PayerId, ouId, ouId is null ? "" : paths.PathOf(ouId),
        new Dictionary<string, string>(tags, StringComparer.Ordinal), account.TagsProblem,
        account.OwnerNote, account.DescribedBy, account.DescribedAt, account.JoinedAt);
}
