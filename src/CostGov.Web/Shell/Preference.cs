namespace CostGov.Web.Shell;

/// <summary>
/// One thing a reader sets for himself. It is a cookie of his browser with a closed list of values, for each browser its own; the first holds
/// where there is none, or one that we never wrote.
/// </summary>
/// <param name="Name">The field of the form.</param>
public sealed record Preference(string Name, string Cookie, IReadOnlyList<string> Values)
{
    public static readonly Preference Theme = new("theme", "costgov-theme", ["system", "light", "dark"]);

    /// <summary>How high rows are: by the pointer, or always low, or always high.</summary>
    public static readonly Preference Density = new("density", "costgov-density", ["auto", "compact", "comfortable"]);

    /// <summary>Which page the bare address of the site opens.</summary>
    public static readonly Preference Landing = new("landing", "costgov-landing", [.. LandingPage.Paths.Keys]);

    public static readonly Preference Shortcuts = new("shortcuts", "costgov-shortcuts", ["on", "off"]);

    public static readonly IReadOnlyList<Preference> All = [Theme, Density, Landing, Shortcuts];

    public string Read(HttpContext context) => Known(context?.Request.Cookies[Cookie]) ?? Values[0];

    /// <summary>Null where the value is none of ours.</summary>
    public string? Known(string? value) => Values.FirstOrDefault(known => known == value);
}
