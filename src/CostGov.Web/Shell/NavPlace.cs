namespace CostGov.Web.Shell;

/// <summary>
/// Where the reader is, and what of his view goes with him to another page: period, comparison, metric, currency and filters, as far as the
/// page he goes to understands them. A page in between that knows nothing of them loses none. Immutable; the next place follows from
/// this one.
/// </summary>
public sealed record NavPlace
{
    // A page that takes part in this has a line here, which holds for the pages below it too. What only it understands (grouping,
    // sorting, a tab) stays with it.
    private static readonly Dictionary<string, string[]> Understood = new()
    {
        ["/"] = ["m", "cur"],
        ["/explore"] = ["p", "vs", "m", "cur", "ou", "f", "x"],
        ["/accounts"] = ["p", "vs", "m", "cur", "ou"],
        ["/projects"] = ["p", "vs", "m", "cur"],
    };

    public static readonly NavPlace Nowhere = new();

    private NavPlace()
    {
    }

    public string Path { get; private init; } = "";

    /// <summary>As they stand in the address, <c>m=effective</c>: what was never taken apart cannot be spoilt.</summary>
    private IReadOnlyList<string> Kept { get; init; } = [];

    public NavPlace MovedTo(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var keys = KeysOf(address.AbsolutePath);
        var here = address.Query.TrimStart('?').Split('&').Where(part => keys.Contains(KeyOf(part)));
        return new() { Path = address.AbsolutePath, Kept = [.. Kept.Where(part => !keys.Contains(KeyOf(part))), .. here] };
    }

    /// <summary>The address a link to the page leads to; to the very page he is on it leads without anything, which is the way to begin anew.</summary>
    public string UrlOf(string path)
    {
        var parts = path == Path ? [] : Kept.Where(part => KeysOf(path).Contains(KeyOf(part))).ToArray();
        return parts.Length == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>On the page or on one below it: <c>/accounts/123</c> is below <c>/accounts</c>.</summary>
    public bool IsOn(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path == Path || path.Length > 1 && Path.StartsWith(path + "/", StringComparison.Ordinal);
    }

    private static string[] KeysOf(string path) =>
        Understood.GetValueOrDefault(path) ?? Understood.FirstOrDefault(page => page.Key != "/" && path.StartsWith(page.Key + "/", StringComparison.Ordinal)).Value ?? [];

    private static string KeyOf(string part) => part.Split('=', 2)[0];
}
