using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Audit;

/// <summary>
/// Adds rows to the trail, inside the transaction of the change they tell of: both are kept or neither is, and what cannot be recorded is
/// not done.
/// </summary>
public static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The page that shows it encodes for HTML itself; Japanese is to be read in the database too.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="subject">A kind and a key, as <c>account 111122223333</c>.</param>
    /// <param name="before">What was there, as plain values; no secret.</param>
    /// <exception cref="InvalidOperationException">No transaction is open, or the action is not in the list.</exception>
    public static async Task RecordAsync(
        this CostGovDb db, DateTimeOffset at, Actor by, string action, string subject, object? before, object? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException($"{action} is recorded in the transaction of the change: none is open.");
        if (!AuditAction.All.Contains(action))
            throw new InvalidOperationException($"'{action}' is not an action of the trail.");

        // The transaction holds the one writer's gate, so nobody adds a row between this and the commit.
        var head = await db.AuditRows.AsNoTracking().OrderByDescending(row => row.Number).Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        var draft = new AuditRow
        {
            Number = (head?.Number ?? 0) + 1,
            At = at,
            By = by.Name,
            From = by.From,
            Action = action,
            Subject = subject,
            Before = Write(before),
            After = Write(after),
            PreviousHash = head?.Hash ?? "",
            Hash = "",
        };
        db.AuditRows.Add(draft.Sealed());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, Json);

    private static AuditRow Sealed(this AuditRow draft) => new()
    {
        Number = draft.Number,
        At = draft.At,
        By = draft.By,
        From = draft.From,
        Action = draft.Action,
        Subject = draft.Subject,
        Before = draft.Before,
        After = draft.After,
        PreviousHash = draft.PreviousHash,
        Hash = AuditChain.HashOf(draft),
    };
}
