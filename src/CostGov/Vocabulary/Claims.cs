using System.Security.Cryptography;
using System.Text;

namespace CostGov;

/// <summary>On these days the charges of an account count to <paramref name="To"/>, unless a claim of lower rank takes them.</summary>
public sealed record AccountClaim(string AccountId, DayRange Days, int Rank, string To);

/// <summary>On these days charges whose tag <paramref name="Key"/> has the value count to <paramref name="To"/>, unless a claim of lower rank takes them.</summary>
public sealed record TagClaim(string Key, string Value, DayRange Days, int Rank, string To);

/// <summary>
/// Who every charge counts to: of all claims that fit its account, its tags and its day, the one of the lowest rank wins; a charge that
/// none fits is nobody's, which is written as the empty string. So each charge counts exactly once. Pure.
/// </summary>
public sealed class Claims
{
    public const string Nobody = "";

    /// <summary>Everything is nobody's.</summary>
    public static Claims None { get; } = new([], []);

    /// <param name="accounts">For one account their days do not overlap.</param>
    /// <param name="tags">For one key and value their days do not overlap. A rank is one rule's, so equal ranks have one name.</param>
    public Claims(IEnumerable<AccountClaim> accounts, IEnumerable<TagClaim> tags)
    {
        Accounts = [.. accounts.OrderBy(claim => claim.AccountId, StringComparer.Ordinal).ThenBy(claim => claim.Days.Start)];
        Tags = [.. tags.OrderBy(claim => claim.Key, StringComparer.Ordinal).ThenBy(claim => claim.Value, StringComparer.Ordinal).ThenBy(claim => claim.Days.Start)];
    }

    public IReadOnlyList<AccountClaim> Accounts { get; }

    public IReadOnlyList<TagClaim> Tags { get; }

    /// <summary>Equal for two that hand out every charge alike.</summary>
    public string Fingerprint => field ??= FingerprintOf(this);

    /// <summary>Who a charge counts to.</summary>
    public string Of(string accountId, DateOnly day, IReadOnlyDictionary<string, string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var byAccount = Accounts.Where(claim => claim.AccountId == accountId && claim.Days.Contains(day)).Select(claim => (claim.Rank, claim.To));
        var byTag = Tags.Where(claim => claim.Days.Contains(day) && tags.TryGetValue(claim.Key, out var value) && value == claim.Value).Select(claim => (claim.Rank, claim.To));
        return byAccount.Concat(byTag).OrderBy(claim => claim.Rank).Select(claim => claim.To).FirstOrDefault(Nobody);
    }

    /// <summary>What has a say about these days.</summary>
    public Claims During(DayRange days) => new(Accounts.Where(claim => claim.Days.Overlaps(days)), Tags.Where(claim => claim.Days.Overlaps(days)));

    /// <summary>No account changes hands within the days, so that it has one name for all of them.</summary>
    public bool AreSettled(DayRange days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Accounts.Where(claim => claim.Days.Overlaps(days)).All(claim => claim.Days.Start <= days.Start && claim.Days.End >= days.End);
    }

    /// <summary>The tag keys without which nobody can tell who a charge counts to.</summary>
    public IReadOnlySet<string> TagKeys => Tags.Select(tag => tag.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>All names that something counts to on some day.</summary>
    public IEnumerable<string> Names => Accounts.Select(claim => claim.To).Concat(Tags.Select(claim => claim.To)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>Only what decides whether a charge counts to one of the names, and of the others not even their name.</summary>
    public Claims About(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var wanted = Tags.Where(tag => names.Contains(tag.To)).ToList();
        var accounts = Accounts.Where(claim => names.Contains(claim.To) || wanted.Exists(tag => claim.Rank < tag.Rank && claim.Days.Overlaps(tag.Days))).ToList();
        var tags = Tags.Where(claim => names.Contains(claim.To) || TakesFrom(claim, names)).ToList();
        // Only their order matters: a rule added elsewhere must not make them look like others.
        var ranks = accounts.Select(claim => claim.Rank).Concat(tags.Select(claim => claim.Rank)).Distinct().Order().Select((rank, place) => (rank, place)).ToDictionary(pair => pair.rank, pair => pair.place);
        return new(
            accounts.Select(claim => claim with { Rank = ranks[claim.Rank], To = names.Contains(claim.To) ? claim.To : Nobody }),
            tags.Select(claim => claim with { Rank = ranks[claim.Rank], To = names.Contains(claim.To) ? claim.To : Nobody }));
    }

    private bool TakesFrom(TagClaim tag, IReadOnlyCollection<string> names) =>
        Accounts.Any(claim => names.Contains(claim.To) && tag.Rank < claim.Rank && claim.Days.Overlaps(tag.Days))
        || Tags.Any(other => names.Contains(other.To) && tag.Rank < other.Rank && other.Key != tag.Key && other.Days.Overlaps(tag.Days));

    private static string FingerprintOf(Claims claims)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(FormattableString line) => hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(line) + "\n"));
        foreach (var claim in claims.Accounts)
            Add($"account {claim.AccountId.Length}:{claim.AccountId} {claim.Days} {claim.Rank} {claim.To}");
        foreach (var claim in claims.Tags)
            Add($"tag {claim.Key.Length}:{claim.Key} {claim.Value.Length}:{claim.Value} {claim.Days} {claim.Rank} {claim.To}");
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
