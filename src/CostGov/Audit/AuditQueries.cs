using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Audit;

/// <summary>What of the trail is asked for; null stands for all.</summary>
/// <param name="From">The first UTC day.</param>
/// <param name="To">The first UTC day that is no longer asked for.</param>
/// <param name="Below">Only rows with a smaller number: where the page before ended.</param>
public sealed record AuditQuestion(DateOnly? From = null, DateOnly? To = null, string? By = null, string? Action = null, string? Subject = null, long? Below = null);

/// <summary>Whether the trail is whole.</summary>
public abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    /// <param name="Rows">How many; 0 for a trail that has not begun.</param>
    /// <param name="Head">The hash of the last row; written down elsewhere it proves later that none was cut off.</param>
    public sealed record Whole(long Rows, string Head) : AuditVerdict;

    /// <param name="Number">The first row that does not hold, or that should be there.</param>
    public sealed record Broken(long Number, string Because) : AuditVerdict;
}

/// <summary>Reads of the trail. It tells of everything, so who sees less than everything sees none of it.</summary>
public sealed class AuditQueries(IDbContextFactory<CostGovDb> databases)
{
    private const int Chunk = 1_000;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> ListAsync(Reach reach, AuditQuestion question, int atMost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(question);
        if (!reach.IsEverything)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Asked(db, question).OrderByDescending(row => row.Number).Take(atMost).ToListAsync(cancellationToken);
    }

    /// <summary>From the first row to the last, or to the first that does not hold.</summary>
    /// <param name="head">A number and the hash that row once had: proves that the trail still reaches that far. Null to go by the trail alone.</param>
    public async Task<AuditVerdict> VerifyAsync((long Number, string Hash)? head, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        AuditRow? before = null;
        while (true)
        {
            var above = before?.Number ?? long.MinValue;
            var rows = await db.AuditRows.AsNoTracking().Where(row => row.Number > above).OrderBy(row => row.Number).Take(Chunk).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                if (AuditChain.ProblemOf(row, before) is { } problem)
                    return new AuditVerdict.Broken(Math.Min(row.Number, (before?.Number ?? 0) + 1), problem);
                if (row.Number == head?.Number && row.Hash != head?.Hash)
                    return new AuditVerdict.Broken(row.Number, $"row {row.Number} has another hash than was written down");
                before = row;
            }

            if (rows.Count < Chunk)
                break;
        }

        var rowsThere = before?.Number ?? 0;
        return head is { } expected && expected.Number > rowsThere
            ? new AuditVerdict.Broken(rowsThere + 1, $"row {rowsThere + 1} is missing: the trail once had {expected.Number}")
            : new AuditVerdict.Whole(rowsThere, before?.Hash ?? "");
    }

    private static IQueryable<AuditRow> Asked(CostGovDb db, AuditQuestion question)
    {
        IQueryable<AuditRow> rows = db.AuditRows.AsNoTracking();
        if (question.From is { } from)
        {
            var first = Midnight(from);
            rows = rows.Where(row => row.At >= first);
        }

        if (question.To is { } to)
        {
            var end = Midnight(to);
            rows = rows.Where(row => row.At < end);
        }

        if (question.By is { } by)
            rows = rows.Where(row => row.By == by);
        if (question.Action is { } action)
            rows = rows.Where(row => row.Action == action);
        if (question.Subject is { } subject)
            rows = rows.Where(row => row.Subject.Contains(subject));
        return question.Below is { } below ? rows.Where(row => row.Number < below) : rows;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
