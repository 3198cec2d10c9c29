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
    private static readonly string[] Known = ["p", "from", "to", "g", "by", "f", "x", "vs", "m", "cur", "ou", "tab", "sort", "hide"];

    public static string Write(ExploreView view)
    {
        var standard = ExploreView.Default;
        var parts = new List<string>();
        Add(parts, "p", view.Period == standard.Period ? null : view.Period.ToString());
        Add(parts, "g", view.Granularity is { } granularity ? Name(granularity) : null);
        var groupBy = string.Join(',', view.GroupBy.Select(CostGrammar.Write));
        Add(parts, "by", groupBy == "service" ? null : groupBy.Length == 0 ? "none" : groupBy);
        foreach (var filter in view.Filters)
            Add(parts, filter.Exclude ? "x" : "f", CostGrammar.Write(filter));
        Add(parts, "vs", view.Compare == standard.Compare ? null : view.Compare.ToString());
        Add(parts, "m", view.Metric == standard.Metric ? null : Name(view.Metric));
        Add(parts, "cur", view.Currency?.Code);
        Add(parts, "ou", view.OuView == OuView.AsItWas ? "was" : null);
        Add(parts, "tab", view.AsTable ? "table" : null);
        Add(parts, "sort", view is { Sort: ExploreSort.Cost, IsAscending: false } ? null : (view.IsAscending ? "" : "-") + Name(view.Sort));
        Add(parts, "hide", view.Hidden.Count == 0 ? null : string.Join(',', view.Hidden));
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
            Compare = One(asked, "vs", dropped, text => CompareChoice.TryParse(text, out var choice) ? choice : null) ?? CompareChoice.Previous,
            Metric = One(asked, "m", dropped, Named<CostMetric>) ?? CostMetric.Billed,
            Currency = One(asked, "cur", dropped, ReadCurrency),
            OuView = One(asked, "ou", dropped, text => text switch { "was" => OuView.AsItWas, "is" => OuView.AsItIs, _ => (OuView?)null }) ?? OuView.AsItIs,
            AsTable = One(asked, "tab", dropped, text => text switch { "table" => true, "chart" => false, _ => (bool?)null }) ?? false,
            Sort = One(asked, "sort", dropped, text => Named<ExploreSort>(text.TrimStart('-'))) ?? ExploreSort.Cost,
            IsAscending = asked.TryGetValue("sort", out var sort) && Named<ExploreSort>(sort.ToString()) is not null,
            Hidden = One(asked, "hide", dropped, Places) ?? [],
        };
        return (Affordable(view, dropped), dropped);
    }

    public static string Name<T>(T value)
        where T : struct, Enum =>
        char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    internal static PeriodChoice Period(Dictionary<string, StringValues> asked, List<string> dropped)
    {
        // What a form without script sends.
        if (!asked.ContainsKey("p") && asked.TryGetValue("from", out var from) && asked.TryGetValue("to", out var to) && from.Count + to.Count == 2)
        {
            if (PeriodChoice.TryParse($"{from}..{to}", out var typed))
                return typed;
            dropped.Add("from");
        }

        return One(asked, "p", dropped, text => PeriodChoice.TryParse(text, out var choice) ? choice : null) ?? PeriodChoice.MonthToDate;
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
    private static string Readable(string value) => Uri.EscapeDataString(value)
        .Replace("%20", "+", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal);
}
