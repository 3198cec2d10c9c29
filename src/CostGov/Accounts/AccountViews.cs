namespace CostGov.Accounts;

/// <summary>An account as pages and the API show it.</summary>
/// <param name="OuPath">Names from the root down, joined by <c> / </c>; empty when unknown.</param>
/// <param name="DescribedBy">Who last changed the display name or the owner note, at <paramref name="DescribedAt"/>; null while nobody has.</param>
public sealed record AccountRow(
    string Id,
    string Name,
    string? DisplayName,
    string State,
    string PayerId,
    string? OuId,
    string OuPath,
    IReadOnlyDictionary<string, string> Tags,
    string? TagsProblem,
    string? OwnerNote = null,
    string? DescribedBy = null,
    DateTimeOffset? DescribedAt = null,
    DateTimeOffset? JoinedAt = null)
{
    public string Shown => DisplayName ?? Name;
}

/// <summary>An account with where it has been.</summary>
/// <param name="Places">The latest first.</param>
public sealed record AccountDetails(AccountRow Account, string PayerName, IReadOnlyList<OuPlace> Places);

/// <summary>A stay in an OU with its path, also of one that is gone; <paramref name="Until"/> is excluded, null while it lasts.</summary>
public sealed record OuPlace(string OuId, string Path, DateOnly From, DateOnly? Until);

/// <param name="Path">Names from the root down, joined by <c> / </c>.</param>
/// <param name="IsGone">No longer in the organisation; past cost may still belong to it.</param>
public sealed record OuRow(string Id, string Name, string? ParentId, string PayerId, string Path, int AccountCount, bool IsGone = false);

/// <summary>An account's stay in an OU; <see cref="Until"/> is excluded, null while it lasts.</summary>
public sealed record OuStay(string AccountId, string OuId, DateOnly From, DateOnly? Until);

/// <summary>Where an account was and what tags it carried, day by day, the first known of it taken back to the beginning.</summary>
public sealed record AccountPast(string Id, IReadOnlyList<UnitDays> Units, IReadOnlyList<TagDays> Tags);

public sealed record UnitDays(string OuId, DayRange Days);

public sealed record TagDays(string Key, string Value, DayRange Days);
