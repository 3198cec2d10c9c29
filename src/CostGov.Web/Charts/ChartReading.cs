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

    public static string Json(StackedChart chart)
    {
        var visible = chart.Visible.ToArray();
        var points = chart.Buckets.Select((_, bucket) => new Point(
            chart.Buckets[bucket].Name,
            Text(chart, chart.TotalOf(bucket)),
            [.. visible.Select(series => series.Costs[bucket] is null or 0m ? null : Text(chart, series.Costs[bucket]))],
            chart.Previous?.ElementAtOrDefault(bucket) is { } before ? Text(chart, before) : null,
            State(chart.Buckets[bucket]),
            Aloud(chart, bucket)));
        return JsonSerializer.Serialize(
            new Reading([.. visible.Select(series => series.Name)], [.. visible.Select(series => series.Slot)], ChartsText.Total, ChartsText.PreviousTotal, [.. points]),
            Short);
    }

    /// <summary>Date, total, the three largest, and what is not final: what a screen reader says for a bucket.</summary>
    public static string Aloud(StackedChart chart, int bucket)
    {
        var largest = chart.Visible
            .Where(series => series.Costs[bucket] is not (null or 0m))
            .OrderByDescending(series => Math.Abs(series.Costs[bucket]!.Value))
            .Take(3)
            .Select(series => $"{series.Name} {Text(chart, series.Costs[bucket])}");
        return string.Join(" · ", [chart.Buckets[bucket].Name, $"{ChartsText.Total} {Text(chart, chart.TotalOf(bucket))}", .. largest, .. Some(State(chart.Buckets[bucket]))]);
    }

    /// <summary>One sentence for everybody who does not look at the picture.</summary>
    public static string Summary(StackedChart chart)
    {
        var totals = Enumerable.Range(0, chart.Buckets.Count).Select(chart.TotalOf).ToArray();
        if (totals.All(total => total is null))
            return ChartsText.SummaryUnknown;
        var highest = Array.IndexOf(totals, totals.Max());
        var sum = totals.Sum(total => total ?? 0m);
        return chart.Buckets.Count == 1
            ? Sentence.Of(ChartsText.SummaryOne, Text(chart, sum), chart.Buckets[0].Name)
            : Sentence.Of(
                ChartsText.Summary,
                Text(chart, sum), chart.Buckets[0].Name, chart.Buckets[^1].Name, chart.Buckets[highest].Name, Text(chart, totals[highest]));
    }

    private static string? State(ChartBucket bucket) =>
        !bucket.IsComplete ? ChartsText.DaysMissing : bucket.IsProvisional ? ChartsText.Partial : null;

    private static string Text(StackedChart chart, decimal? amount) => amount is { } known ? MoneyText.Full(new(known, chart.Currency)) : ChartsText.Unknown;

    private static IEnumerable<string> Some(string? text) => text is null ? [] : [text];

    private sealed record Reading(
        [property: JsonPropertyName("names")] IReadOnlyList<string> Names,
        [property: JsonPropertyName("slots")] IReadOnlyList<int> Slots,
        [property: JsonPropertyName("total")] string Total,
        [property: JsonPropertyName("previous")] string Previous,
        [property: JsonPropertyName("points")] IReadOnlyList<Point> Points);

    private sealed record Point(
        [property: JsonPropertyName("n")] string Name,
        [property: JsonPropertyName("t")] string Total,
        [property: JsonPropertyName("v")] IReadOnlyList<string?> Values,
        [property: JsonPropertyName("q")] string? Previous,
        [property: JsonPropertyName("s")] string? State,
        [property: JsonPropertyName("a")] string Aloud);
}
