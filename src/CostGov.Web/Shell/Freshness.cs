namespace CostGov.Web.Shell;

/// <summary>How old figures may be. AWS renews a bill up to three times a day, so half a day is fresh and a missed day is not.</summary>
internal static class Freshness
{
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    public static readonly TimeSpan Late = TimeSpan.FromHours(36);
}
