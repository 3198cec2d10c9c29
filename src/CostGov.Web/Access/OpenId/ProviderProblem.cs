using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CostGov.Web.Access.OpenId;

/// <summary>Why a sign-in by the provider came to nothing.</summary>
internal enum ProviderProblem
{
    /// <summary>Nobody answers there, or not in time.</summary>
    Down,

    /// <summary>The person, or the provider for them, said no.</summary>
    Denied,

    /// <summary>The answer is to a question that this browser did not ask, or asked too long ago.</summary>
    State,

    /// <summary>The token is not valid yet, or not any more.</summary>
    Clock,

    /// <summary>The token is not the provider's, not for us, or not for this sign-in.</summary>
    Untrusted,

    /// <summary>The provider answers with an error.</summary>
    Answer,
    NoGroup,

    /// <summary>The provider names a place where the groups can be asked for, in place of the groups.</summary>
    TooManyGroups,

    /// <summary>Neither the name nor the mail address is a sign-in name here.</summary>
    NoName,
    NameTaken,
    Disabled,
}

internal static class ProviderProblems
{
    private const string Prefix = "provider-";

    /// <summary>As an address has it.</summary>
    public static string Word(this ProviderProblem problem) => Prefix + problem.ToString().ToLowerInvariant();

    /// <summary>Null for a word that is none of ours.</summary>
    public static ProviderProblem? Read(string? word) =>
        Enum.GetValues<ProviderProblem>().Select(problem => (ProviderProblem?)problem).FirstOrDefault(problem => problem!.Value.Word() == word);

    /// <summary>What a failure of the protocol comes down to.</summary>
    public static ProviderProblem Of(Exception? failure) => failure switch
    {
        { Data: var data } when data["error"] is string error => error == "access_denied" ? ProviderProblem.Denied : ProviderProblem.Answer,
        SecurityTokenExpiredException or SecurityTokenNotYetValidException => ProviderProblem.Clock,
        SecurityTokenException or OpenIdConnectProtocolInvalidNonceException or OpenIdConnectProtocolInvalidCHashException or OpenIdConnectProtocolInvalidAtHashException => ProviderProblem.Untrusted,
        // The middle one is how metadata that cannot be had are told.
        HttpRequestException or InvalidOperationException { InnerException: IOException or HttpRequestException or OperationCanceledException } or OperationCanceledException => ProviderProblem.Down,
        OpenIdConnectProtocolException => ProviderProblem.Answer,
        Microsoft.AspNetCore.Authentication.AuthenticationFailureException { InnerException: null } => ProviderProblem.State,
        _ => ProviderProblem.Answer,
    };

    /// <summary>What may be written down of a failure: its kind and its number or word, never its text, which may hold what a token says.</summary>
    public static string Told(Exception? failure)
    {
        var word = failure?.Data["error"] as string ?? failure?.Message.Split(':', ' ')[0];
        return word is { Length: > 0 and < 60 } && word.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_') ? $"{failure!.GetType().Name} {word}" : failure?.GetType().Name ?? "unknown";
    }
}
