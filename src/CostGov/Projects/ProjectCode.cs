namespace CostGov.Projects;

/// <summary>How a project is called in addresses, files and the API: 1 to 40 letters, digits, dots, hyphens and underscores of ASCII.</summary>
public static class ProjectCode
{
    public const int Longest = 40;

    public const string Expected = "1 to 40 letters A to Z, digits, dots, hyphens or underscores, beginning with a letter or digit; not new or import";

    /// <summary>They have pages of their own.</summary>
    private static readonly string[] Taken = ["new", "import"];

    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= Longest } && char.IsAsciiLetterOrDigit(text[0]) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_')
        && !Taken.Contains(text, Comparer);

    /// <summary>Codes that differ only in case are one.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;
}
