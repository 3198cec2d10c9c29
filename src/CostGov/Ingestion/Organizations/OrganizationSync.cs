using CostGov.Accounts;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Organizations;

/// <summary>
/// Makes our accounts and OUs match a picture of the organisation. Nothing is deleted: an account that moved begins a new stay on the
/// day that was noticed, one that left ends its stay, an OU that is gone is marked so.
/// </summary>
internal static class OrganizationSync
{
    /// <param name="today">The UTC day on which the picture was taken.</param>
    public static async Task ApplyAsync(CostGovDb db, PayerOptions payer, OrganizationPicture picture, DateOnly today, CancellationToken cancellationToken)
    {
        await ApplyPayerAsync(db, payer, picture, cancellationToken);
        await ApplyUnitsAsync(db, payer.Id, picture, cancellationToken);
        var ids = picture.Accounts.Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
        var known = await db.LinkedAccounts.Include(account => account.Tags).Include(account => account.TagStays).Include(account => account.Memberships)
            .Where(account => account.PayerId == payer.Id || ids.Contains(account.Id)).AsSplitQuery().ToDictionaryAsync(account => account.Id, cancellationToken);
        foreach (var seen in picture.Accounts)
        {
            if (!known.TryGetValue(seen.Id, out var account))
                db.LinkedAccounts.Add(account = new() { Id = seen.Id, PayerId = payer.Id, Name = seen.Name, State = seen.State });
            var since = Since(account, seen, today);
            Apply(account, seen, payer.Id, since, today);
            Place(account, seen, since, today);
        }

        foreach (var missing in known.Values.Where(account => !ids.Contains(account.Id) && account.State != "UNKNOWN"))
        {
            missing.State = "LEFT";
            foreach (var stay in missing.Memberships.Where(stay => stay.Until is null))
                stay.Until = today;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Accounts that appear in charges and that the organisation has not shown us keep at least a name.</summary>
    public static async Task AddSeenInChargesAsync(CostGovDb db, string payerId, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        var known = await db.LinkedAccounts.Where(account => names.Keys.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancellationToken);
        foreach (var (id, name) in names.Where(seen => !known.Contains(seen.Key)))
            db.LinkedAccounts.Add(new() { Id = id, PayerId = payerId, Name = name, State = "UNKNOWN" });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task ApplyPayerAsync(CostGovDb db, PayerOptions payer, OrganizationPicture picture, CancellationToken cancellationToken)
    {
        var known = await db.PayerAccounts.FindAsync([payer.Id], cancellationToken);
        if (known is null)
            db.PayerAccounts.Add(known = new() { Id = payer.Id, Name = payer.Shown });
        known.OrganizationId = picture.Id;
        known.Name = payer.Name.Length > 0 ? payer.Name : picture.Accounts.FirstOrDefault(account => account.Id == payer.Id)?.Name ?? payer.Id;
    }

    private static async Task ApplyUnitsAsync(CostGovDb db, string payerId, OrganizationPicture picture, CancellationToken cancellationToken)
    {
        var known = await db.OrganizationalUnits.Where(unit => unit.PayerId == payerId).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        foreach (var seen in picture.Units)
        {
            if (!known.Remove(seen.Id, out var unit))
                db.OrganizationalUnits.Add(unit = new() { Id = seen.Id, PayerId = payerId, Name = seen.Name });
            (unit.Name, unit.ParentId, unit.IsGone) = (seen.Name, seen.ParentId, false);
        }

        foreach (var gone in known.Values)
            gone.IsGone = true;
    }

    // Where an account was and what tags it carried before we first looked is not known; it counts as having been as we found it.
    private static DateOnly Since(LinkedAccount account, AccountPicture seen, DateOnly today)
    {
        var first = seen.JoinedAt is { } joined ? DateOnly.FromDateTime(joined.UtcDateTime) : SourceWindow.Of(today).Start;
        return account.Memberships.Count == 0 && first < today ? first : today;
    }

    private static void Apply(LinkedAccount account, AccountPicture seen, string payerId, DateOnly since, DateOnly today)
    {
        (account.PayerId, account.Name, account.Email, account.State) = (payerId, seen.Name, seen.Email, seen.State);
        (account.JoinedAt, account.TagsProblem) = (seen.JoinedAt, seen.TagsProblem);
        if (seen.Tags is not { } tags)
            return;
        account.Tags.RemoveAll(tag => !tags.ContainsKey(tag.Key));
        foreach (var (key, value) in tags)
        {
            if (account.Tags.Find(tag => tag.Key == key) is { } tag)
                tag.Value = value;
            else
                account.Tags.Add(new() { AccountId = account.Id, Key = key, Value = value });
        }

        foreach (var stay in account.TagStays.Where(stay => stay.Until is null && tags.GetValueOrDefault(stay.Key) != stay.Value))
            stay.Until = today;
        foreach (var (key, value) in tags.Where(tag => !account.TagStays.Exists(stay => stay.Until is null && stay.Key == tag.Key)))
        {
            if (account.TagStays.Find(stay => stay.Key == key && stay.From == since) is { } begunToday)
                (begunToday.Value, begunToday.Until) = (value, null);
            else
                account.TagStays.Add(new() { AccountId = account.Id, Key = key, Value = value, From = since });
        }
    }

    private static void Place(LinkedAccount account, AccountPicture seen, DateOnly since, DateOnly today)
    {
        var present = account.Memberships.Find(stay => stay.Until is null);
        if (present?.OuId == seen.ParentId)
            return;
        if (account.Memberships.Find(stay => stay.From == today) is { } begunToday)
        {
            (begunToday.OuId, begunToday.Until) = (seen.ParentId, null);
            return;
        }

        if (present is not null)
            present.Until = today;
        account.Memberships.Add(new() { AccountId = account.Id, OuId = seen.ParentId, From = since });
    }
}
