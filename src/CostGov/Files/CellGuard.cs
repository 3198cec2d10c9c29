namespace CostGov.Files;

/// <summary>
/// Keeps a spreadsheet from taking text for a formula. For text only: a number keeps its minus sign, or a credit would become a charge.
/// </summary>
public static class CellGuard
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && (Formula.Contains(text[0], StringComparison.Ordinal) || LooksInnocent(text)) ? "'" + text : text;
    }

    /// <summary>What a guarded text was before.</summary>
    public static string Undo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is ['\'', .. var guarded] && guarded.Length > 0 && Text(guarded) == text ? guarded : text;
    }

    // Some programs pass over white space before they look for the sign.
    private static bool LooksInnocent(string text) =>
        char.IsWhiteSpace(text[0]) && text.TrimStart() is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal);
}
