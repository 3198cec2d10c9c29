using System.Text.Json.Serialization;
using CostGov.Access;
using CostGov.Audit;

namespace CostGov.Web.Access;

/// <summary>Who asks, and what they may.</summary>
/// <param name="Name">As the record of their acts has it.</param>
/// <param name="Token">The id of the token that asks; null for the person.</param>
/// <param name="Accounts">The ids of the accounts within reach; null where that is everything.</param>
public sealed record MeAnswer(string Name, string DisplayName, Role Role, IReadOnlyList<Permission> Permissions, IReadOnlyList<string>? Accounts, long? Token)
{
    internal static MeAnswer From(GrantedAccess access) => new(
        access.Name, access.Shown, access.Role, [.. access.Permissions.Order()], access.Reach.AccountIds is { } accounts ? [.. accounts.Order(StringComparer.Ordinal)] : null, access.TokenId);
}

public sealed record TokensAnswer(IReadOnlyList<TokenAnswer> Items);

/// <summary>A key for programs.</summary>
/// <param name="Start">The secret's first characters.</param>
/// <param name="Grants">all, ou:ID, account:ID or project:CODE.</param>
/// <param name="RevokedAt">Null while nobody has.</param>
/// <param name="LastUsedAt">To the minute; null while it was not.</param>
public sealed record TokenAnswer(
    long Id, string Name, string Start, Role Role, IReadOnlyList<string> Grants, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt, string? LastUsedFrom)
{
    internal static TokenAnswer From(TokenRow row) => new(
        row.Id, row.Name, row.Start, row.Role, [.. row.Grants.Select(grant => grant.ToString())], row.CreatedAt, row.ExpiresAt, row.RevokedAt, row.LastUsedAt, row.LastUsedFrom);
}

/// <summary>A new token with its secret, which is never told again.</summary>
public sealed record TokenMadeAnswer(TokenAnswer Token, string Secret);

/// <summary>Asks for a token.</summary>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="Role">One that may nothing that you may not. Default: viewer.</param>
/// <param name="Grants">all, ou:ID, account:ID or project:CODE; nothing that you do not see.</param>
/// <param name="Days">How long it is in force, 1 to 366. Default: 90.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TokenAsked(string? Name, string? Role = null, IReadOnlyList<string>? Grants = null, int? Days = null);

/// <param name="Next">The value of <c>below</c> that leads to the page after this one; null at the end.</param>
public sealed record AuditAnswer(IReadOnlyList<AuditRowAnswer> Items, long? Next);

/// <summary>One thing that was done.</summary>
/// <param name="From">The address it came from; null where the program acted by itself.</param>
/// <param name="Before">JSON of what was there; null where nothing was.</param>
/// <param name="Hash">SHA-256 over the row and the hash of the one before it.</param>
public sealed record AuditRowAnswer(long Number, DateTimeOffset At, string By, string? From, string Action, string Subject, string? Before, string? After, string Hash)
{
    internal static AuditRowAnswer Of(AuditRow row) => new(row.Number, row.At, row.By, row.From, row.Action, row.Subject, row.Before, row.After, row.Hash);
}
