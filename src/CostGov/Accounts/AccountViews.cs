namespace CostGov.Accounts;

/// <summary>An account as pages and the API show it.</summary>
/// <param name="OuPath">Names from the root down, joined by <c> / </c>; empty when unknown.</param>
public sealed record AccountRow(
    string Id,
    string Name,
    string? DisplayName,
    string State,
    string PayerId,
    string? OuId,
    string OuPath,
    IReadOnlyDictionary<string, string> Tags,
    string? TagsProblem)
{
    public string Shown => DisplayName ?? Name;
}

/// <param name="Path">Names from the root down, joined by <c> / </c>.</param>
public sealed record OuRow(string Id, string Name, string? ParentId, string PayerId, string Path, int AccountCount);

/// <summary>An account's stay in an OU; <see cref="Until"/> is excluded, null while it lasts.</summary>
public sealed record OuStay(string AccountId, string OuId, DateOnly From, DateOnly? Until);
