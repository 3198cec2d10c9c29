using System.Collections.Frozen;

namespace CostGov.Web.Access;

/// <summary>
/// What is tried first where passwords are guessed: the 3,500 most common of leaked lists, from a file in the program, and some of this place and
/// country. They are nearly all shorter than ours may be, and come lengthened: with digits and signs around them, digits for letters, or two in a row.
/// </summary>
internal static class CommonPasswords
{
    private const int MostInARow = 2;

    private static readonly string[] OfThisPlace =
        ["costgov", "costs", "billing", "finance", "amazon", "sakura", "nippon", "japan", "tokyo", "osaka", "kyoto", "yokohama", "aishiteru", "doraemon", "pikachu", "correcthorsebatterystaple"];

    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    /// <summary>Whether a password is nothing but such words or the person's name.</summary>
    /// <param name="name">The sign-in name; an address of mail counts with its part before the @.</param>
    public static bool Make(string password, string name)
    {
        var own = name.Split('@')[0].ToLowerInvariant();
        var core = password.ToLowerInvariant().Trim([.. password.Where(sign => !char.IsLetter(sign))]);
        return IsRowOf(Letters(core), own) || IsRowOf(Letters(string.Concat(core.Select(Meant))), own);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    // The same word over and over is one of the row.
    private static bool IsRowOf(string text, string own)
    {
        var fewest = new int?[text.Length + 1];
        var last = new string[text.Length + 1];
        (fewest[0], last[0]) = (0, "");
        for (var end = 1; end <= text.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                var word = text[start..end];
                if (fewest[start] is not { } before || !(word.Length > 2 && (word == own || Words.Value.Contains(word))))
                    continue;
                var count = before + (word == last[start] ? 0 : 1);
                if (fewest[end] is null || count < fewest[end])
                    (fewest[end], last[end]) = (count, word);
            }
        }

        return fewest[^1] <= MostInARow;
    }

    private static char Meant(char sign) => sign switch { '0' => 'o', '1' or '!' or '|' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', _ => sign };

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("CostGov.Web.Access.common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).Select(Letters).Concat(OfThisPlace).Where(word => word.Length > 2).ToFrozenSet(StringComparer.Ordinal);
    }
}
