using CostGov.Accounts;

namespace CostGov.Web.Accounts;

public sealed record AccountsAnswer(IReadOnlyList<AccountAnswer> Items);

/// <summary>A member account.</summary>
/// <param name="Name">As AWS has it.</param>
/// <param name="DisplayName">As people call it; null where nobody named it.</param>
/// <param name="State">ACTIVE, SUSPENDED, PENDING_ACTIVATION, PENDING_CLOSURE, CLOSED; LEFT once the organisation no longer lists it; UNKNOWN for an account seen only in charges.</param>
/// <param name="OuPath">Names from the root down; empty when unknown.</param>
/// <param name="TagsProblem">Why the account's tags could not be read, in words; null when they were.</param>
/// <param name="OwnerNote">Whom to ask about it, as people wrote it; null where nobody did.</param>
/// <param name="DescribedBy">Who last changed the display name or the owner note; null where nobody did.</param>
public sealed record AccountAnswer(
    string Id,
    string Name,
    string? DisplayName,
    string State,
    string PayerId,
    string? OuId,
    string OuPath,
    IReadOnlyDictionary<string, string> Tags,
    string? TagsProblem,
    string? OwnerNote,
    string? DescribedBy,
    DateTimeOffset? DescribedAt)
{
    internal static AccountAnswer From(AccountRow row) => new(
        row.Id, row.Name, row.DisplayName, row.State, row.PayerId, row.OuId, row.OuPath, row.Tags, row.TagsProblem, row.OwnerNote, row.DescribedBy, row.DescribedAt);
}

/// <summary>What people set over what AWS says. Left out or null stays as it is; empty text takes it back.</summary>
/// <param name="DisplayName">At most 100 characters, none of them a control character.</param>
/// <param name="OwnerNote">At most 500 characters; line ends are welcome, other control characters are not.</param>
public sealed record AccountChangeRequest(string? DisplayName = null, string? OwnerNote = null);

public sealed record OrganizationalUnitsAnswer(IReadOnlyList<OrganizationalUnitAnswer> Items);

/// <summary>A node of the organisation's tree.</summary>
/// <param name="ParentId">Null for the root.</param>
/// <param name="Accounts">Accounts directly in it.</param>
public sealed record OrganizationalUnitAnswer(string Id, string Name, string? ParentId, string PayerId, string Path, int Accounts)
{
    internal static OrganizationalUnitAnswer From(OuRow row) => new(row.Id, row.Name, row.ParentId, row.PayerId, row.Path, row.AccountCount);
}
