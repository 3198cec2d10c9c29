namespace CostGov;

/// <summary>
/// What the asker may see: the first parameter of every query. It is a condition on charges: in one of the accounts, or in one of the
/// scopes. A charge that fits several is seen once, so a union of reaches adds nothing twice (docs/adr/0013). Only
/// <see cref="Everything"/> reaches figures that have no account, such as the payer-wide cubes.
/// </summary>
public sealed class Reach
{
    private readonly HashSet<string> _accountsInScopes;

    private Reach(IReadOnlySet<string>? accountIds, IReadOnlyList<ReachScope> scopes)
    {
        (AccountIds, Scopes) = (accountIds, scopes);
        _accountsInScopes = scopes.SelectMany(scope => scope.AccountIds).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The whole installation: finance and administrators, and everybody until people exist.</summary>
    public static Reach Everything { get; } = new(null, []);

    /// <summary>The account ids that may be seen on all days with all their charges; null means all. There may be more in <see cref="Scopes"/>.</summary>
    public IReadOnlySet<string>? AccountIds { get; }

    /// <summary>Beside the accounts: what counts to some projects, on the days on which it does.</summary>
    public IReadOnlyList<ReachScope> Scopes { get; }

    public bool IsEverything => AccountIds is null;

    /// <summary>Equal for two reaches that are put together from the same parts; for keys of what was worked out within a reach.</summary>
    public string Fingerprint => field ??= AccountIds is null
        ? "everything"
        : $"accounts {string.Join(',', AccountIds.Order(StringComparer.Ordinal))} scopes {string.Join(',', Scopes.Select(scope => scope.Fingerprint).Order(StringComparer.Ordinal))}";

    public static Reach Accounts(IEnumerable<string> accountIds) => new(accountIds.ToHashSet(StringComparer.Ordinal), []);

    /// <summary>What counts to some names by the claims, on the days on which it does.</summary>
    public static Reach Of(ReachScope scope) => new(new HashSet<string>(), [scope]);

    /// <summary>What either may see.</summary>
    public Reach Or(Reach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return AccountIds is not { } mine || other.AccountIds is not { } theirs
            ? Everything
            : new(mine.Union(theirs).ToHashSet(StringComparer.Ordinal), [.. Scopes.Concat(other.Scopes).DistinctBy(scope => scope.Fingerprint)]);
    }

    /// <summary>What both may see, as far as it can be told: accounts that both have, and scopes of one that the other covers. Never more.</summary>
    public Reach And(Reach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEverything || other.IsEverything)
            return IsEverything ? other : this;
        return new(
            AccountIds!.Intersect(other.AccountIds!).ToHashSet(StringComparer.Ordinal),
            [.. Scopes.Where(other.Covers).Concat(other.Scopes.Where(Covers)).DistinctBy(scope => scope.Fingerprint)]);
    }

    /// <summary>Whether the account itself may be seen: its name and its place, because on some day all its charges or those without a foreign tag may.</summary>
    public bool Covers(string accountId) => AccountIds is null || AccountIds.Contains(accountId) || _accountsInScopes.Contains(accountId);

    /// <summary>Whether a charge may be seen.</summary>
    public bool Covers(string accountId, DateOnly day, IReadOnlyDictionary<string, string> tags) =>
        AccountIds is null || AccountIds.Contains(accountId) || Scopes.Any(scope => scope.Names.Contains(scope.Claims.Of(accountId, day, tags)));

    /// <summary>Whether all that the other may see may be seen. Where that cannot be told it is not: better to ask again than to show too much.</summary>
    public bool Covers(Reach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEverything
            || (other.AccountIds is { } accounts
                && accounts.All(AccountIds!.Contains)
                && other.Scopes.All(Covers));
    }

    /// <summary>
    /// As <see cref="Covers(Reach)"/>, for what holds no figures: a name is covered by itself, whatever has come to belong to it or has left it since.
    /// </summary>
    public bool CoversByName(Reach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEverything
            || (other.AccountIds is { } accounts
                && accounts.All(AccountIds!.Contains)
                && other.Scopes.SelectMany(theirs => theirs.Names).All(name => Scopes.Any(mine => mine.Names.Contains(name))));
    }

    // What has no charge by a tag lies in its accounts.
    private bool Covers(ReachScope scope) =>
        IsEverything || (scope.Tags.Count == 0 && scope.AccountIds.All(AccountIds!.Contains)) || Scopes.Any(mine => mine.Covers(scope));
}

/// <summary>Charges that count to one of some names by claims: a reach that names whole projects instead of whole accounts.</summary>
public sealed class ReachScope
{
    /// <param name="names">Not the empty string: what is nobody's is within reach of those who reach everything.</param>
    public ReachScope(Claims claims, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Names = names.Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        Claims = claims.About(Names);
    }

    public Claims Claims { get; }

    public IReadOnlySet<string> Names { get; }

    public IEnumerable<string> AccountIds => Claims.Accounts.Where(claim => Names.Contains(claim.To)).Select(claim => claim.AccountId).Distinct();

    /// <summary>The tag keys with the values by which charges are reached, whatever account they are in.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Tags => Claims.Tags.Where(claim => Names.Contains(claim.To))
        .GroupBy(claim => claim.Key, StringComparer.Ordinal)
        .ToDictionary(key => key.Key, IReadOnlySet<string> (key) => key.Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The same projects, or more of them, by the same claims.</summary>
    public bool Covers(ReachScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Names.All(Names.Contains) && Claims.About(other.Names).Fingerprint == other.Claims.Fingerprint;
    }

    internal string Fingerprint => field ??= $"{string.Join(' ', Names.Order(StringComparer.Ordinal))} of {Claims.Fingerprint}";
}
