using System.Security.Claims;
using System.Text.Json;

namespace CostGov.Web.Access.OpenId;

/// <summary>Who the provider says somebody is.</summary>
/// <param name="Issuer">With the subject, the one thing they are known by again.</param>
/// <param name="Name">The first claim that is a sign-in name here; null where none is.</param>
/// <param name="Groups">Null where the provider has more than a token holds, and says so in their place.</param>
internal sealed record ProvedIdentity(string Issuer, string Subject, string? Name, string DisplayName, IReadOnlyList<string>? Groups)
{
    public static ProvedIdentity Read(ClaimsPrincipal principal, string issuer, OpenIdOptions options)
    {
        var names = new[] { options.NameClaim, options.EmailClaim }.Select(principal.FindFirstValue).OfType<string>().Select(name => name.Trim());
        var groups = principal.FindAll(options.GroupsClaim).Select(claim => claim.Value).Where(group => group.Length > 0).ToList();
        return new(
            issuer,
            principal.FindFirstValue("sub") ?? "",
            names.FirstOrDefault(PeopleDesk.IsName),
            PeopleDesk.AsDisplayName(principal.FindFirstValue(options.DisplayNameClaim)),
            groups.Count == 0 && HasMore(principal, options.GroupsClaim) ? null : groups);
    }

    // Entra ID's way: the groups are a "distributed claim", or only known to be there.
    private static bool HasMore(ClaimsPrincipal principal, string groups) =>
        string.Equals(principal.FindFirstValue("hasgroups"), "true", StringComparison.OrdinalIgnoreCase) || principal.FindAll("_claim_names").Any(claim => Names(claim.Value, groups));

    private static bool Names(string json, string groups)
    {
        try
        {
            using var names = JsonDocument.Parse(json);
            return names.RootElement.ValueKind == JsonValueKind.Object && names.RootElement.TryGetProperty(groups, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
