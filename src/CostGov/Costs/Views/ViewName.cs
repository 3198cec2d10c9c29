using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CostGov.Costs;

/// <summary>What a saved view is called: 1 to 100 characters, trimmed, none of them a control character.</summary>
public sealed record ViewName
{
    public const int Longest = 100;

    private ViewName(string text) => Text = text;

    public string Text { get; }

    /// <summary>Names that differ only in case or in the width of their letters are one name.</summary>
    public string Key => Text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    public static bool TryParse(string? text, [NotNullWhen(true)] out ViewName? name)
    {
        var trimmed = text?.Trim() ?? "";
        name = trimmed.Length is >= 1 and <= Longest && trimmed.EnumerateRunes().All(IsReadable) ? new(trimmed) : null;
        return name is not null;
    }

    public override string ToString() => Text;

    // Half of a surrogate pair is read as the replacement character.
    private static bool IsReadable(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
