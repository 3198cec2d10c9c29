using System.Globalization;

namespace CostGov.Web.Parts;

/// <summary>Fills the places of a whole sentence from the texts; sentences are never glued from pieces, for Japanese orders them otherwise.</summary>
public static class Sentence
{
    public static string Of(string sentence, params object?[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
