using System.Diagnostics.CodeAnalysis;

namespace CostGov.Costs;

/// <summary>
/// How dimensions and filters are written in addresses: the API's <c>groupBy</c>, <c>filter</c> and <c>exclude</c> and the same values under
/// the pages' shorter names. <c>account:111122223333,444455556666</c> keeps either; <c>tag:Project:alpha</c> keeps one tag value;
/// <c>tag:Project:</c> and <c>region:</c> mean "no value". Keys and values are percent-encoded for themselves, before the query string
/// is, so that a colon or comma in them is no separator: <c>tag:aws%3AcreatedBy:root</c>.
/// </summary>
public static class CostGrammar
{
    public const string ExpectedDimension = "account, ou, service, region, category, kind, payer, project or tag:KEY";

    public const string ExpectedFilter = "DIMENSION:VALUE,VALUE such as account:111122223333 or tag:Project:alpha; nothing after the last colon means no value";

    public static string Write(Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.TagKey is { } key ? "tag:" + Escape(key) : dimension.ToString();
    }

    /// <summary>Whether the filter keeps or excludes is said by the parameter it stands in, not by its text.</summary>
    public static string Write(CostFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Write(filter.Dimension) + ":" + string.Join(',', filter.Values.Select(Escape));
    }

    public static bool TryParseDimension(string? text, [NotNullWhen(true)] out Dimension? dimension)
    {
        dimension = null;
        return text is not null && !text.Contains(',', StringComparison.Ordinal) && Dimension.TryParse(Uri.UnescapeDataString(text), out dimension);
    }

    public static bool TryParseFilter(string? text, bool exclude, [NotNullWhen(true)] out CostFilter? filter)
    {
        filter = null;
        var parts = text?.Split(':', 3) ?? [];
        var (name, values) = parts switch
        {
            ["tag", { Length: > 0 } key, var rest] => ("tag:" + key, rest),
            ["tag", ..] => (null, null),
            [var head, var rest] => (head, rest),
            [var head, var rest, var more] => (head, rest + ":" + more),
            _ => (null, null),
        };
        if (values is null || !TryParseDimension(name, out var dimension) || Read(dimension, values) is not { } read)
            return false;
        filter = new(dimension, read, exclude);
        return true;
    }

    private static List<string>? Read(Dimension dimension, string values)
    {
        List<string> read = [];
        foreach (var value in values.Split(',').Select(Uri.UnescapeDataString))
        {
            if (Canonical(dimension, value) is not { } known)
                return null;
            if (!read.Contains(known))
                read.Add(known);
        }

        return read;
    }

    /// <summary>Values of a closed list are found without regard to case; null when not on the list.</summary>
    private static string? Canonical(Dimension dimension, string value) => dimension.Name switch
    {
        DimensionKind.Category => Named<ChargeCategory>(value),
        DimensionKind.Kind => Named<ChargeKind>(value),
        _ => value,
    };

    private static string? Named<T>(string value)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase));

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", " ", StringComparison.Ordinal);
}
