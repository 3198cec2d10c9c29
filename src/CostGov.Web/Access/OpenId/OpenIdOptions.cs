using System.ComponentModel.DataAnnotations;
using CostGov.Access;

namespace CostGov.Web.Access.OpenId;

/// <summary>The company's identity provider, by which people come in without a password of ours. Without an authority there is none.</summary>
internal sealed class OpenIdOptions : IValidatableObject
{
    public const string Section = "CostGov:OpenId";

    /// <summary>The provider's issuer, for example https://login.example.com. Its metadata lie below it.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>Empty for a client that is public at the provider: the code is bound to this sign-in by PKCE in any case.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>A file that holds the secret and nothing else, in place of the setting.</summary>
    public string ClientSecretFile { get; init; } = "";

    /// <summary>As people call the provider; the authority's host where it is empty.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The claim with the sign-in name, taken over at the first sign-in.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>The claim that names somebody whose name claim is no name here. Never what they are known by again.</summary>
    public string EmailClaim { get; init; } = "email";

    public string DisplayNameClaim { get; init; } = "name";

    public string GroupsClaim { get; init; } = "groups";

    /// <summary>Scopes to ask for besides openid, profile and email.</summary>
    public string[] Scopes { get; init; } = [];

    /// <summary>Nobody comes in by a password.</summary>
    public bool Only { get; init; }

    /// <summary>How long CostGov waits for an answer of the provider's, 1 s to 2 min.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    public OpenIdGroup[] Groups { get; init; } = [];

    /// <summary>For people.</summary>
    public string Shown => DisplayName.Trim().Length > 0 ? DisplayName.Trim() : Uri.TryCreate(Authority, UriKind.Absolute, out var authority) ? authority.Host : "OpenID Connect";

    public bool IsOn => IsOnIn(Authority, ClientId);

    /// <summary>The secret from wherever it is kept; null without one.</summary>
    public string? ReadSecret() => ClientSecret.Length > 0 ? ClientSecret : ClientSecretFile.Length > 0 ? File.ReadAllText(ClientSecretFile).Trim() : null;

    /// <summary>Asked before options exist, for it decides what the product is made of.</summary>
    public static bool IsOnIn(string? authority, string? clientId) => !string.IsNullOrWhiteSpace(authority) || !string.IsNullOrWhiteSpace(clientId);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
            return Only ? [Wrong(nameof(Only), "is true, but there is no provider: expected Authority and ClientId besides.")] : [];
        return [.. OfTheProvider(), .. OfTheSecret(), .. OfTheClaims(), .. OfTheGroups()];
    }

    private IEnumerable<ValidationResult> OfTheProvider()
    {
        if (ClientId.Length == 0)
            yield return Wrong(nameof(ClientId), "is missing: expected the id by which the provider knows CostGov. Authority and ClientId are set both or neither.");
        if (Authority.Length == 0)
            yield return Wrong(nameof(Authority), "is missing: expected the provider's issuer, for example https://login.example.com. Authority and ClientId are set both or neither.");
        else if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || authority.Query.Length > 0 || authority.Fragment.Length > 0
            || !(authority.Scheme == Uri.UriSchemeHttps || authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            yield return Wrong(nameof(Authority), $"'{Authority}' is not the issuer of a provider: expected an https address without a query, for example https://login.example.com (http is taken on loopback only).");
        if (AnswerWithin < TimeSpan.FromSeconds(1) || AnswerWithin > TimeSpan.FromMinutes(2))
            yield return Wrong(nameof(AnswerWithin), $"'{AnswerWithin}' is out of range: expected 00:00:01 to 00:02:00.");
    }

    private IEnumerable<ValidationResult> OfTheSecret()
    {
        if (ClientSecret.Length > 0 && ClientSecretFile.Length > 0)
            yield return Wrong(nameof(ClientSecretFile), "and ClientSecret are both set: expected one of them.");
        else if (ClientSecretFile.Length > 0 && !CanBeRead(ClientSecretFile))
            yield return Wrong(nameof(ClientSecretFile), $"'{ClientSecretFile}' cannot be read: expected a file that holds the secret and nothing else.");
    }

    private IEnumerable<ValidationResult> OfTheClaims()
    {
        (string Name, string Value)[] claims = [(nameof(NameClaim), NameClaim), (nameof(EmailClaim), EmailClaim), (nameof(DisplayNameClaim), DisplayNameClaim), (nameof(GroupsClaim), GroupsClaim)];
        return claims.Where(claim => string.IsNullOrWhiteSpace(claim.Value)).Select(claim => Wrong(claim.Name, "is empty: expected the name of a claim, for example groups."));
    }

    private IEnumerable<ValidationResult> OfTheGroups()
    {
        if (Groups.Length == 0)
            yield return Wrong(nameof(Groups), "is empty, so nobody could come in: expected at least Groups:0:Group, Groups:0:Role and Groups:0:Reach.");
        for (var at = 0; at < Groups.Length; at++)
        {
            var (entry, place) = (Groups[at], $"{nameof(Groups)}:{at}:");
            if (entry.Group.Length == 0)
                yield return Wrong(place + nameof(entry.Group), "is missing: expected a group as the provider's claim has it.");
            if (entry.KnownRole is null)
                yield return Wrong(place + nameof(entry.Role), $"'{entry.Role}' is not a role: expected one of {string.Join(", ", Enum.GetNames<Role>())}.");
            var grants = Grant.Read(entry.Reach, out var problems);
            if (problems.Count > 0)
                yield return Wrong(place + nameof(entry.Reach), string.Join(' ', problems));
            else if (grants.Count == 0)
                yield return Wrong(place + nameof(entry.Reach), "is missing: expected all, ou:ID, account:ID or project:CODE, separated by commas.");
        }
    }

    private static bool CanBeRead(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim().Length > 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ValidationResult Wrong(string name, string sentence) => new($"{Section}:{name} {sentence}", [name]);
}

/// <summary>What a group of the provider's is given here.</summary>
internal sealed class OpenIdGroup
{
    /// <summary>To the letter as the provider's claim has it: a name, a path, or an id.</summary>
    public string Group { get; init; } = "";

    /// <summary>The name of a <see cref="CostGov.Access.Role"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>As people write grants, separated by commas, see <see cref="Grant.Read"/>.</summary>
    public string Reach { get; init; } = "";

    public Role? KnownRole => Enum.GetNames<Role>().Contains(Role.Trim(), StringComparer.OrdinalIgnoreCase) ? Enum.Parse<Role>(Role, ignoreCase: true) : null;
}
