using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Costs;

/// <summary>
/// Saved views: names and addresses, no figures. Whoever opens one asks for its figures with a reach of their own; yet names and filters may
/// tell of accounts, so a view is there for those only who may see all that its maker might.
/// </summary>
public sealed class SavedViewStore(IDbContextFactory<CostGovDb> databases, TimeProvider clock)
{
    /// <summary>Those within reach, by name.</summary>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var views = await db.SavedViews.AsNoTracking().OrderBy(view => view.NameKey).ThenBy(view => view.Id).ToListAsync(cancellationToken);
        return [.. views.Where(view => reach.CoversByName(KeptReach.Read(view.Reach))).Select(SavedViewRow.Of)];
    }

    /// <summary>A new view, unless one within reach has the name.</summary>
    /// <param name="query">Of the explorer's address, already read and understood.</param>
    public Task<SaveOutcome> AddAsync(Reach reach, ViewName name, string query, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(by);
        Check(query);
        return ChangeAsync(
            reach,
            name,
            own: null,
            async db =>
            {
                var now = clock.GetUtcNow();
                var view = new SavedView { Name = name.Text, NameKey = name.Key, Query = query, Reach = KeptReach.Write(reach), CreatedAt = now, CreatedBy = by.Name, ChangedAt = now };
                db.SavedViews.Add(view);
                await db.SaveChangesAsync(cancellationToken);
                await db.RecordAsync(now, by, AuditAction.ViewAdded, $"view {view.Id}", before: null, Told(view), cancellationToken);
                return view;
            },
            cancellationToken);
    }

    /// <summary>Another name or another view in place of what is kept.</summary>
    public Task<SaveOutcome> ReplaceAsync(Reach reach, int id, ViewName name, string query, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(by);
        Check(query);
        return ChangeAsync(
            reach,
            name,
            id,
            async db =>
            {
                if (await FindAsync(db, reach, id, cancellationToken) is not { } view)
                    return null;
                var before = Told(view);
                (view.Name, view.NameKey, view.Query, view.ChangedAt) = (name.Text, name.Key, query, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                await db.RecordAsync(view.ChangedAt, by, AuditAction.ViewReplaced, $"view {id}", before, Told(view), cancellationToken);
                return view;
            },
            cancellationToken);
    }

    /// <returns>False when there is no such view within reach.</returns>
    public async Task<bool> RemoveAsync(Reach reach, int id, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(db, reach, id, cancellationToken) is not { } view)
            return false;
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(clock.GetUtcNow(), by, AuditAction.ViewRemoved, $"view {id}", Told(view), after: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // The transaction holds the gate of the one writer, so nobody takes the name between the question and the answer.
    private async Task<SaveOutcome> ChangeAsync(Reach reach, ViewName name, int? own, Func<CostGovDb, Task<SavedView?>> change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (views, key, id) = (db.SavedViews, name.Key, own ?? 0);
        var same = await views.AsNoTracking().Where(view => view.NameKey == key && view.Id != id).ToListAsync(cancellationToken);
        if (same.Find(view => reach.CoversByName(KeptReach.Read(view.Reach))) is { } taken)
            return new SaveOutcome.NameTaken(SavedViewRow.Of(taken));
        if (await change(db) is not { } changed)
            return new SaveOutcome.Gone();
        await transaction.CommitAsync(cancellationToken);
        return new SaveOutcome.Saved(SavedViewRow.Of(changed));
    }

    private static async Task<SavedView?> FindAsync(CostGovDb db, Reach reach, int id, CancellationToken cancellationToken) =>
        await db.SavedViews.FindAsync([id], cancellationToken) is { } view && reach.CoversByName(KeptReach.Read(view.Reach)) ? view : null;

    private static object Told(SavedView view) => new { view.Name, view.Query };

    private static void Check(string query) => ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Length, SavedView.LongestQuery, nameof(query));
}
