namespace CostGov.Web.Shell;

/// <summary>How a reading is judged by its age: Cost Explorer is asked three times a day, so half a day is fresh and a day and a half is not.</summary>
internal enum Freshness
{
    Never,
    Fresh,
    Late,
    Stale,
}

/// <summary>Ages in the reader's words, with shape and tone beside the word, which alone would do.</summary>
internal static class FreshnessWords
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Late = TimeSpan.FromHours(36);

    /// <param name="age">Since the source was read; null when it never was.</param>
    public static Freshness Judge(TimeSpan? age) => age switch
    {
        null => Freshness.Never,
        { } known when known <= Fresh => Freshness.Fresh,
        { } known when known <= Late => Freshness.Late,
        _ => Freshness.Stale,
    };

    public static string Of(Freshness freshness) => freshness switch
    {
        Freshness.Never => ShellText.StampNever,
        Freshness.Fresh => ShellText.StampFreshWord,
        Freshness.Late => ShellText.StampLateWord,
        _ => ShellText.StampStaleWord,
    };

    public static (string Shape, string Tone) Look(Freshness freshness) => freshness switch
    {
        Freshness.Never => ("○", "cg-2"),
        Freshness.Fresh => ("●", "cg-good"),
        Freshness.Late => ("◆", "cg-warn"),
        _ => ("■", "cg-bad"),
    };

    /// <summary>The class of the app bar's dot.</summary>
    public static string Dot(Freshness freshness) => freshness switch
    {
        Freshness.Never => "cg-dot-none",
        Freshness.Fresh => "",
        Freshness.Late => "cg-dot-late",
        _ => "cg-dot-stale",
    };
}
