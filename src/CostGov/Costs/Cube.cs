namespace CostGov.Costs;

/// <summary>
/// A projection of the whole bill of one payer, named by what it keeps besides day and charge kind. Every cube holds the whole bill,
/// so a question is answered from exactly one cube and two cubes are never added.
/// </summary>
public sealed record Cube
{
    public static readonly Cube Service = new("service", null);
    public static readonly Cube Region = new("region", null);

    /// <summary>Payer-wide, without account: used only where the asker's reach is everything.</summary>
    public static readonly Cube ServiceRegion = new("service-region", null);

    /// <summary>Every dimension, from a FOCUS file.</summary>
    public static readonly Cube Line = new("line", null);

    private Cube(string kind, string? tagKey) => (Shape, TagKey) = (kind, tagKey);

    /// <summary><c>service</c>, <c>region</c>, <c>tag</c>, <c>service-region</c>, <c>service-tag</c> or <c>line</c>.</summary>
    public string Shape { get; }

    public string? TagKey { get; }

    public bool HasAccount => Shape is "service" or "region" or "tag" or "line";

    public bool HasService => Shape is "service" or "service-region" or "service-tag" or "line";

    public bool HasRegion => Shape is "region" or "service-region" or "line";

    /// <summary>Account × the values of one tag key.</summary>
    public static Cube Tag(string key) => new("tag", key);

    /// <summary>Payer-wide service × the values of one tag key.</summary>
    public static Cube ServiceTag(string key) => new("service-tag", key);

    /// <exception cref="FormatException">The text names no cube.</exception>
    public static Cube Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "service" => Service,
            "region" => Region,
            "service-region" => ServiceRegion,
            "line" => Line,
            _ when text.StartsWith("tag:", StringComparison.Ordinal) => Tag(text["tag:".Length..]),
            _ when text.StartsWith("service-tag:", StringComparison.Ordinal) => ServiceTag(text["service-tag:".Length..]),
            _ => throw new FormatException($"'{text}' is not a cube: expected service, region, service-region, tag:KEY, service-tag:KEY or line."),
        };
    }

    public override string ToString() => TagKey is null ? Shape : $"{Shape}:{TagKey}";
}
