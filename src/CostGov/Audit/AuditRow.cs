namespace CostGov.Audit;

/// <summary>
/// One thing that was done. Rows are only ever added; each carries the hash of the one before it, so that a row that was changed, removed
/// or put between others shows.
/// </summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 …: without a gap, in the order of the commits.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>The address it came from; null where the program acted by itself.</summary>
    public required string? From { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: a kind and a key, as <c>account 111122223333</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON of what was there before; null where nothing was. Never a secret, nor the hash of one.</summary>
    public required string? Before { get; init; }

    /// <summary>JSON of what is there now; null where nothing is.</summary>
    public required string? After { get; init; }

    /// <summary>Of the row before; empty at the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 in lower hexadecimal digits, see <see cref="AuditChain"/>.</summary>
    public required string Hash { get; init; }
}
