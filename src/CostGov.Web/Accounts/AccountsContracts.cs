using CostGov.Accounts;

namespace CostGov.Web.Accounts;

public sealed record AccountsAnswer(IReadOnlyList<AccountAnswer> Items);

/// <summary>A member account.</summary>
/// <param name="Name">As AWS has it.</param>
/// <param name="DisplayName">As people call it; null where nobody named it.</param>
/// <param name="State">ACTIVE, SUSPENDED, PENDING_ACTIVATION, PENDING_CLOSURE, CLOSED; UNKNOWN for an account seen only in charges.</param>
/// <param name="OuPath">Names from the root down; empty when unknown.</param>
/// <param name="TagsProblem">Why the account's tags could not be read, in words; null when they were.</param>
public sealed record AccountAnswer(
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
    internal static AccountAnswer From(AccountRow row) =>
        new(row.Id, row.Name, row.DisplayName, row.State, row.PayerId, row.OuId, row.OuPath, row.Tags, row.TagsProblem);
}

public sealed record OrganizationalUnitsAnswer(IReadOnlyList<OrganizationalUnitAnswer> Items);

/// <summary>A node of the organisation's tree.</summary>
/// <param name="ParentId">Null for the root.</param>
/// <param name="Accounts">Accounts directly in it.</param>
public sealed record OrganizationalUnitAnswer(string Id, string Name, string? ParentId, string PayerId, string Path, int Accounts)
{
    internal static OrganizationalUnitAnswer From(OuRow row) => new(row.Id, row.Name, row.ParentId, row.PayerId, row.Path, row.AccountCount);
}
