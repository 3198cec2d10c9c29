using System.Text.Json;

namespace CostGov;

/// <summary>A reach as a row keeps it: null is everything, else JSON of its accounts and of its scopes with all that decides about them. Equal reaches are equal texts.</summary>
public static class KeptReach
{
    public static string? Write(Reach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return reach.AccountIds is not { } accounts ? null : JsonSerializer.Serialize(new Kept(
        [.. accounts.Order(StringComparer.Ordinal)],
        [.. reach.Scopes.OrderBy(scope => scope.Fingerprint, StringComparer.Ordinal).Select(scope => new KeptScope(
            [.. scope.Names.Order(StringComparer.Ordinal)],
            [.. scope.Claims.Accounts.Select(claim => new KeptClaim("", claim.AccountId, claim.Days.Start, claim.Days.End, claim.Rank, claim.To))],
            [.. scope.Claims.Tags.Select(claim => new KeptClaim(claim.Key, claim.Value, claim.Days.Start, claim.Days.End, claim.Rank, claim.To))]))]));
    }

    public static Reach Read(string? text)
    {
        if (text is null)
            return Reach.Everything;
        var kept = JsonSerializer.Deserialize<Kept>(text)!;
        return kept.Scopes.Aggregate(Reach.Accounts(kept.Accounts), (reach, scope) => reach.Or(Reach.Of(new(ClaimsOf(scope), scope.Names))));
    }

    private static Claims ClaimsOf(KeptScope scope) => new(
        scope.Accounts.Select(claim => new AccountClaim(claim.Value, new(claim.From, claim.Until), claim.Rank, claim.To)),
        scope.Tags.Select(claim => new TagClaim(claim.Key, claim.Value, new(claim.From, claim.Until), claim.Rank, claim.To)));

    private sealed record Kept(IReadOnlyList<string> Accounts, IReadOnlyList<KeptScope> Scopes);

    private sealed record KeptScope(IReadOnlyList<string> Names, IReadOnlyList<KeptClaim> Accounts, IReadOnlyList<KeptClaim> Tags);

    private sealed record KeptClaim(string Key, string Value, DateOnly From, DateOnly Until, int Rank, string To);
}
