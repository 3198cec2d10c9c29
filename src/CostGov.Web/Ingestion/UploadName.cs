namespace CostGov.Web.Ingestion;

/// <summary>What an uploader calls a file: a label to show, never a name on disk. Pure.</summary>
internal static class UploadName
{
    private const int Longest = 200;
    private const string Unnamed = "upload";

    /// <summary>Without folders, without signs that are not shown, and not longer than a line.</summary>
    public static string Of(string? said)
    {
        var last = (said ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim();
        return plain.Length == 0 ? Unnamed : plain.Length <= Longest ? plain : plain[..Longest];
    }
}
