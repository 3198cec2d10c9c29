using CostGov.Web.Parts;

namespace CostGov.Web.Access.OpenId;

/// <summary>Why a sign-in by the provider came to nothing, in the reader's words.</summary>
internal static class ProviderWords
{
    /// <summary>Null for a word that is none of ours.</summary>
    /// <param name="reference">Told where it is a reference of ours.</param>
    public static string? Of(string? word, string? reference, string provider)
    {
        if (ProviderProblems.Read(word) is not { } problem)
            return null;
        var sentence = Sentence.Of(SentenceOf(problem), provider);
        return ProviderRefusals.IsReference(reference) ? Sentence.Of(OpenIdText.WithReference, sentence, reference) : sentence;
    }

    private static string SentenceOf(ProviderProblem problem) => problem switch
    {
        ProviderProblem.Down => OpenIdText.Down,
        ProviderProblem.Denied => OpenIdText.Denied,
        ProviderProblem.State => OpenIdText.State,
        ProviderProblem.Clock => OpenIdText.Clock,
        ProviderProblem.Untrusted => OpenIdText.Untrusted,
        ProviderProblem.NoGroup => OpenIdText.NoGroup,
        ProviderProblem.TooManyGroups => OpenIdText.TooManyGroups,
        ProviderProblem.NoName => OpenIdText.NoName,
        ProviderProblem.NameTaken => OpenIdText.NameTaken,
        ProviderProblem.Disabled => OpenIdText.Disabled,
        _ => OpenIdText.Answer,
    };
}
