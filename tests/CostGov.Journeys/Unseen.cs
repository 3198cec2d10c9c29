namespace CostGov.Journeys;

/// <summary>
/// Journeys whose pass has not been seen on the merged tree yet. They are written and count as skipped, not as passed: run one, mend it or the
/// page, and take its mark away.
/// </summary>
internal static class Unseen
{
    public const string Reason = "Written, but not yet seen to pass on the merged tree: run it, mend it or the page, and take this mark away.";
}
