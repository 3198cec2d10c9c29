namespace CostGov;

/// <summary>
/// What the asker may see: the first parameter of every query. Only <see cref="Everything"/> reaches figures that have no account,
/// such as the payer-wide cubes.
/// </summary>
public sealed class Reach
{
    private Reach(IReadOnlySet<string>? accountIds) => AccountIds = accountIds;

    /// <summary>The whole installation: finance and administrators, and everybody until people exist.</summary>
    public static Reach Everything { get; } = new(null);

    /// <summary>The account ids that may be seen; null means all.</summary>
    public IReadOnlySet<string>? AccountIds { get; }

    public bool IsEverything => AccountIds is null;

    public static Reach Accounts(IEnumerable<string> accountIds) => new(accountIds.ToHashSet(StringComparer.Ordinal));

    public bool Covers(string accountId) => AccountIds?.Contains(accountId) ?? true;

    /// <summary>Whether all that the other may see may be seen.</summary>
    public bool Covers(Reach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEverything || (other.AccountIds is { } accounts && accounts.All(Covers));
    }
}
