using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Costs;

/// <summary>Saved views: names and addresses, no figures. Whoever opens one asks for its figures with a reach of their own.</summary>
public sealed class SavedViewStore(IDbContextFactory<CostGovDb> databases, TimeProvider clock)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var views = await db.SavedViews.AsNoTracking().OrderBy(view => view.NameKey).ToListAsync(cancellationToken);
        return [.. views.Select(SavedViewRow.Of)];
    }

    /// <summary>A new view, unless the name is taken.</summary>
    /// <param name="query">Of the explorer's address, already read and understood.</param>
    /// <param name="by">Who saves it, for the record.</param>
    public Task<SaveOutcome> AddAsync(ViewName name, string query, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check(query);
        return ChangeAsync(
            name,
            own: null,
            db =>
            {
                var now = clock.GetUtcNow();
                var view = new SavedView { Name = name.Text, NameKey = name.Key, Query = query, CreatedAt = now, CreatedBy = by, ChangedAt = now };
                db.SavedViews.Add(view);
                return view;
            },
            cancellationToken);
    }

    /// <summary>Another name or another view in place of what is kept.</summary>
    public Task<SaveOutcome> ReplaceAsync(int id, ViewName name, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check(query);
        return ChangeAsync(
            name,
            id,
            db =>
            {
                if (db.SavedViews.Local.SingleOrDefault(view => view.Id == id) is not { } view)
                    return null;
                (view.Name, view.NameKey, view.Query, view.ChangedAt) = (name.Text, name.Key, query, clock.GetUtcNow());
                return view;
            },
            cancellationToken);
    }

    /// <returns>False when there is no such view.</returns>
    public async Task<bool> RemoveAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.SavedViews.FindAsync([id], cancellationToken) is not { } view)
            return false;
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    // The transaction holds the gate of the one writer, so nobody takes the name between the question and the answer.
    private async Task<SaveOutcome> ChangeAsync(ViewName name, int? own, Func<CostGovDb, SavedView?> change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var views = db.SavedViews;
        var (key, id) = (name.Key, own ?? 0);
        var same = await views.Where(view => view.NameKey == key || view.Id == id).ToListAsync(cancellationToken);
        if (same.FirstOrDefault(view => view.Id != id) is { } taken)
            return new SaveOutcome.NameTaken(SavedViewRow.Of(taken));
        if (change(db) is not { } changed)
            return new SaveOutcome.Gone();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SaveOutcome.Saved(SavedViewRow.Of(changed));
    }

    private static void Check(string query) => ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Length, SavedView.LongestQuery, nameof(query));
}
