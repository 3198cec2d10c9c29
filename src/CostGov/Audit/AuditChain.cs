using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CostGov.Audit;

/// <summary>
/// How rows hold each other. The canonical row is every field after the other as UTF-8, each behind its length in bytes (a field that is
/// null has the length -1), so that no two rows read the same; its hash is SHA-256 over the previous hash and that. Pure.
/// </summary>
public static class AuditChain
{
    public static string HashOf(AuditRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in Fields(row))
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Why the row cannot follow the one before it; null when it does.</summary>
    /// <param name="before">Null at the first row.</param>
    public static string? ProblemOf(AuditRow row, AuditRow? before)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Number != (before?.Number ?? 0) + 1)
            return string.Create(CultureInfo.InvariantCulture, $"row {(before?.Number ?? 0) + 1} is missing");
        if (row.PreviousHash != (before?.Hash ?? ""))
            return string.Create(CultureInfo.InvariantCulture, $"row {row.Number} does not follow the row before it");
        return row.Hash == HashOf(row) ? null : string.Create(CultureInfo.InvariantCulture, $"row {row.Number} was changed");
    }

    private static IEnumerable<string?> Fields(AuditRow row) =>
    [
        row.PreviousHash, row.Number.ToString(CultureInfo.InvariantCulture), row.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
        row.By, row.From, row.Action, row.Subject, row.Before, row.After,
    ];
}
