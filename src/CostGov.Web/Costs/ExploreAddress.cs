using System.Globalization;
using CostGov.Costs;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CostGov.Web.Costs;

/// <summary>
/// Writes and reads the explorer's address, in the words of the API. Reading is tolerant: what is not understood is left out and
/// named, so that an old or mistyped link still opens.
/// </summary>
internal static class ExploreAddress
{
    private static readonly string[] Known = ["p", "from", "to", "g", "by", "f", "x", "vs", "cfrom", "cto", "align", "m", "cur", "ou", "v", "tab", "sort", "hide", "panel"];

    public static string Write(ExploreView view)
    {
        var standard = ExploreView.Default;
        var parts = new List<string>();
        Add(parts, "p", view.Period == standard.Period ? null : view.Period.ToString());
        Add(parts, "g", view.Granularity is { } granularity ? Name(granularity) : null);
        var groupBy = string.Join(',', view.GroupBy.Select(CostGrammar.Write));
        Add(parts, "by", groupBy == "service" ? null : groupBy.Length == 0 ? "none" : groupBy);
        // One order, whichever came first: the same choices are the same address.
        foreach (var filter in view.Filters.OrderBy(filter => filter.Exclude))
            Add(parts, filter.Exclude ? "x" : "f", CostGrammar.Write(filter));
        Add(parts, "vs", view.Compare == standard.Compare ? null : view.Compare.ToString());
        Add(parts, "align", view.AlignsWeekdays ? "weekday" : null);
        Add(parts, "m", view.Metric == standard.Metric ? null : Name(view.Metric));
        Add(parts, "cur", view.Currency?.Code);
        Add(parts, "ou", view.OuView == OuView.AsItWas ? "was" : null);
        Add(parts, "v", view.Shape == standard.Shape ? null : ShapeName(view.Shape));
        Add(parts, "tab", view.AsTable ? "table" : null);
        Add(parts, "sort", view is { Sort: ExploreSort.Cost, IsAscending: false } ? null : (view.IsAscending ? "" : "-") + Name(view.Sort));
        Add(parts, "hide", view.Hidden.Count == 0 ? null : string.Join(',', view.Hidden));
        foreach (var text in PanelAddress.Write(view))
            Add(parts, "panel", text);
        return parts.Count == 0 ? "/explore" : "/explore?" + string.Join('&', parts);
    }

    /// <param name="query">With or without its question mark.</param>
    public static (ExploreView View, IReadOnlyList<string> Dropped) Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var dropped = asked.Keys.Where(key => !Known.Contains(key)).ToList();
        var filters = new List<CostFilter>();
        Filters(asked, "f", exclude: false, filters, dropped);
        Filters(asked, "x", exclude: true, filters, dropped);

        var view = new ExploreView
        {
            Period = Period(asked, dropped),
            Granularity = One(asked, "g", dropped, text => Named<Granularity>(text) is { } read and not Granularity.Total ? read : (Granularity?)null),
            GroupBy = One(asked, "by", dropped, GroupBy) ?? ExploreView.Default.GroupBy,
            Filters = filters,
            Compare = Compare(asked, dropped),
            AlignsWeekdays = One(asked, "align", dropped, text => text == "weekday" ? true : (bool?)null) ?? false,
            Metric = One(asked, "m", dropped, Named<CostMetric>) ?? CostMetric.Billed,
            Currency = One(asked, "cur", dropped, ReadCurrency),
            OuView = One(asked, "ou", dropped, text => text switch { "was" => OuView.AsItWas, "is" => OuView.AsItIs, _ => (OuView?)null }) ?? OuView.AsItIs,
            Shape = One(asked, "v", dropped, text => Enum.GetValues<ExploreShape>().Cast<ExploreShape?>().FirstOrDefault(shape => ShapeName(shape!.Value) == text)) ?? ExploreShape.Stack,
            AsTable = One(asked, "tab", dropped, text => text switch { "table" => true, "chart" => false, _ => (bool?)null }) ?? false,
            Sort = One(asked, "sort", dropped, text => Named<ExploreSort>(text.TrimStart('-'))) ?? ExploreSort.Cost,
            IsAscending = asked.TryGetValue("sort", out var sort) && Named<ExploreSort>(sort.ToString()) is not null,
            Hidden = One(asked, "hide", dropped, Places) ?? [],
        };
        return (Affordable(view with { Panel = PanelAddress.Read(asked.GetValueOrDefault("panel"), view.GroupBy, dropped) }, dropped), dropped);
    }

    public static string Name<T>(T value)
        where T : struct, Enum =>
        char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static string ShapeName(ExploreShape shape) => shape switch { ExploreShape.Line => "line", ExploreShape.Cumulative => "cum", _ => "stack" };

    internal static PeriodChoice Period(Dictionary<string, StringValues> asked, List<string> dropped) =>
        Typed(asked, "p", "from", "to", dropped)
        ?? One(asked, "p", dropped, text => PeriodChoice.TryParse(text, out var choice) ? choice : null)
        ?? PeriodChoice.MonthToDate;

    private static CompareChoice Compare(Dictionary<string, StringValues> asked, List<string> dropped) =>
        Typed(asked, "vs", "cfrom", "cto", dropped) is PeriodChoice.Fixed { Days: var days }
            ? new CompareChoice.Fixed(days)
            : One(asked, "vs", dropped, text => CompareChoice.TryParse(text, out var choice) ? choice : null) ?? CompareChoice.Previous;

    // Two days in fields of their own: what a form without script sends.
    private static PeriodChoice? Typed(Dictionary<string, StringValues> asked, string unless, string first, string last, List<string> dropped)
    {
        if (asked.ContainsKey(unless) || !asked.TryGetValue(first, out var from) || !asked.TryGetValue(last, out var to) || from.Count + to.Count != 2)
            return null;
        if (PeriodChoice.TryParse($"{from}..{to}", out var typed))
            return typed;
        dropped.AddRange([first, last]);
        return null;
    }

    private static ExploreView Affordable(ExploreView view, List<string> dropped)
    {
        var days = (view.Period as PeriodChoice.Fixed)?.Days.Length ?? 366;
        if (view.Granularity != Granularity.Day || days <= ExploreView.MostBuckets)
            return view;
        dropped.Add("g");
        return view with { Granularity = null };
    }

    private static void Filters(Dictionary<string, StringValues> asked, string key, bool exclude, List<CostFilter> filters, List<string> dropped)
    {
        foreach (var text in asked.GetValueOrDefault(key))
        {
            if (CostGrammar.TryParseFilter(text, exclude, out var filter) && filters.All(other => (other.Dimension, other.Exclude) != (filter.Dimension, exclude)))
                filters.Add(filter);
            else
                dropped.Add(key);
        }
    }

    private static IReadOnlyList<Dimension>? GroupBy(string text)
    {
        if (text == "none")
            return [];
        var read = new List<Dimension>();
        foreach (var name in text.Split(','))
        {
            if (!CostGrammar.TryParseDimension(name, out var dimension) || read.Contains(dimension) || read.Count == 2)
                return null;
            read.Add(dimension);
        }

        return read;
    }

    private static IReadOnlyList<int>? Places(string text)
    {
        var places = text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is > 0 and < 100 ? place : 0).ToList();
        return places.Contains(0) ? null : [.. places.Distinct().Order()];
    }

    internal static Currency? ReadCurrency(string text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper) ? Currency.Parse(text) : null;

    internal static T? Named<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Name(value!.Value).Equals(text, StringComparison.OrdinalIgnoreCase));

    internal static T? One<T>(Dictionary<string, StringValues> asked, string key, List<string> dropped, Func<string, T?> read)
    {
        if (!asked.TryGetValue(key, out var texts) || texts.Count == 0)
            return default;
        var value = texts is [{ } text] ? read(text) : default;
        if (value is null)
            dropped.Add(key);
        return value;
    }

    internal static void Add(List<string> parts, string key, string? value)
    {
        if (value is not null)
            parts.Add(key + "=" + Readable(value));
    }

    // People read and edit addresses: what a query string allows is left as it is.
    internal static string Readable(string value) => Uri.EscapeDataString(value)
        .Replace("%20", "+", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal);
}
