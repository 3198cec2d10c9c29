using System.Text.Json;
using System.Text.Json.Serialization;
using CostGov.Web.Parts;

namespace CostGov.Web.Charts;

/// <summary>
/// What pointer and keyboard read from a chart, written by the server to the last character: the script only places it, so that
/// hovering sends nothing and no second formatter exists.
/// </summary>
internal static class ChartReading
{
    private static readonly JsonSerializerOptions Short = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string TotalName(SeriesChart chart) => chart.IsCumulative ? ChartsText.RunningTotal : ChartsText.Total;

    public static string PreviousName(SeriesChart chart) => chart.IsCumulative ? ChartsText.RunningPrevious : ChartsText.PreviousTotal;

    public static string Json(SeriesChart chart)
    {
        var visible = chart.Visible.ToArray();
        var points = chart.Buckets.Select((_, bucket) => new Point(
            chart.Buckets[bucket].Name,
            Text(chart, chart.TotalOf(bucket)),
            [.. visible.Select(series => series.Costs[bucket] is null or 0m ? null : Text(chart, series.Costs[bucket]))],
            PreviousText(chart, bucket),
            PreviousText(chart, bucket) is null ? null : PreviousNameOf(chart, bucket),
            RangeText(chart, bucket),
            State(chart.Buckets[bucket]),
            Aloud(chart, bucket)));
        return JsonSerializer.Serialize(
            new Reading([.. visible.Select(series => series.Name)], [.. visible.Select(series => series.Slot)], TotalName(chart), chart.Band?.Name, [.. points]),
            Short);
    }

    /// <summary>Date, total, the three largest, and what is not final: what a screen reader says for a bucket. Of running totals also what they are compared with.</summary>
    public static string Aloud(SeriesChart chart, int bucket)
    {
        var largest = chart.Visible
            .Where(series => series.Costs[bucket] is not (null or 0m))
            .OrderByDescending(series => Math.Abs(series.Costs[bucket]!.Value))
            .Take(3)
            .Select(series => $"{series.Name} {Text(chart, series.Costs[bucket])}");
        var before = chart.IsCumulative && PreviousText(chart, bucket) is { } known ? $"{PreviousNameOf(chart, bucket)} {known}" : null;
        var range = RangeText(chart, bucket) is { } ends ? $"{chart.Band!.Name} {ends}" : null;
        return string.Join(" · ", [
            chart.Buckets[bucket].Name, $"{TotalName(chart)} {Text(chart, chart.TotalOf(bucket))}",
            .. Some(before), .. Some(range), .. largest, .. Some(State(chart.Buckets[bucket]))]);
    }

    /// <summary>One sentence for everybody who does not look at the picture.</summary>
    public static string Summary(SeriesChart chart)
    {
        var totals = Enumerable.Range(0, chart.Buckets.Count).Select(chart.TotalOf).ToArray();
        if (totals.All(total => total is null))
            return ChartsText.SummaryUnknown;
        if (chart.IsCumulative)
            return Reached(chart, Array.FindLastIndex(totals, total => total is not null));
        var highest = Array.IndexOf(totals, totals.Max());
        return chart.Buckets.Count == 1
            ? Sentence.Of(ChartsText.SummaryOne, Text(chart, chart.Whole), chart.Buckets[0].Name)
            : Sentence.Of(
                ChartsText.Summary,
                Text(chart, chart.Whole), chart.Buckets[0].Name, chart.Buckets[^1].Name, chart.Buckets[highest].Name, Text(chart, totals[highest]));
    }

    public static string? RangeText(SeriesChart chart, int bucket) => chart.Band?.Ranges.ElementAtOrDefault(bucket) is { } range
        ? Sentence.Of(ChartsText.Range, Text(chart, range.Low), Text(chart, range.High))
        : null;

    // A month of 30 days has nothing to say of a 31st: then the whole of it is what the sum is measured by.
    private static string Reached(SeriesChart chart, int last)
    {
        var (total, day) = (Text(chart, chart.TotalOf(last)), chart.Buckets[last].Name);
        if (PreviousText(chart, last) is { } before)
            return Sentence.Of(ChartsText.SummaryRunningCompared, total, day, before);
        var compared = chart.PreviousNames?.TakeWhile(name => name.Length > 0).Count() ?? 0;
        return compared > 0 && compared <= last && PreviousText(chart, compared - 1) is { } whole
            ? Sentence.Of(ChartsText.SummaryRunningWhole, total, day, whole)
            : Sentence.Of(ChartsText.SummaryRunning, total, day);
    }

    private static string PreviousNameOf(SeriesChart chart, int bucket) => chart.PreviousNames?.ElementAtOrDefault(bucket) is { } days
        ? Sentence.Of(chart.IsCumulative ? ChartsText.RunningPreviousOf : ChartsText.PreviousOf, days)
        : PreviousName(chart);

    private static string? PreviousText(SeriesChart chart, int bucket) => chart.Previous?.ElementAtOrDefault(bucket) is { } before ? Text(chart, before) : null;

    private static string? State(ChartBucket bucket) =>
        !bucket.IsComplete ? ChartsText.DaysMissing : bucket.IsProvisional ? ChartsText.Partial : null;

    private static string Text(SeriesChart chart, decimal? amount) => amount is { } known ? MoneyText.Full(new(known, chart.Currency)) : ChartsText.Unknown;

    private static IEnumerable<string> Some(string? text) => text is null ? [] : [text];

    private sealed record Reading(
        [property: JsonPropertyName("names")] IReadOnlyList<string> Names,
        [property: JsonPropertyName("slots")] IReadOnlyList<int> Slots,
        [property: JsonPropertyName("total")] string Total,
        [property: JsonPropertyName("band")] string? Band,
        [property: JsonPropertyName("points")] IReadOnlyList<Point> Points);

    private sealed record Point(
        [property: JsonPropertyName("n")] string Name,
        [property: JsonPropertyName("t")] string Total,
        [property: JsonPropertyName("v")] IReadOnlyList<string?> Values,
        [property: JsonPropertyName("q")] string? Previous,
        [property: JsonPropertyName("p")] string? PreviousName,
        [property: JsonPropertyName("r")] string? Range,
        [property: JsonPropertyName("s")] string? State,
        [property: JsonPropertyName("a")] string Aloud);
}
