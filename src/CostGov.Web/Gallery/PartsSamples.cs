using CostGov.Web.Charts;
using CostGov.Web.Parts;

namespace CostGov.Web.Gallery;

/// <summary>Invented figures with everything in them that is hard to draw: credits below zero, a gap, days that are not final, no value, Other.</summary>
internal static class PartsSamples
{
    private const int Days = 14;
    private const int Gap = 5;

    private static readonly DateOnly FirstDay = new(2026, 11, 9);

    public static readonly Money Large = Money.Usd(1_234_567.891m);

    public static readonly Money Credit = Money.Usd(-12.345m);

    public static readonly IReadOnlyList<decimal?> Trend = [12m, 14m, 13.5m, 15m, null, 18m, 17m, 21m];

    public static readonly IReadOnlyList<RankItem> Ranks =
    [
        new("Amazon Elastic Compute Cloud - Compute", "2026-11-09..2026-11-22", "/explore", Money.Usd(8_210.40m), 0.571m),
        new("Amazon Simple Storage Service", null, "/explore", Money.Usd(3_902.17m), 0.271m),
        new("AWS Key Management Service", null, null, Money.Usd(0.42m), 0.00003m),
        new("AWS Support", null, null, null, null),
    ];

    public static readonly IReadOnlyList<(string Name, CostChange Change)> Changes =
    [
        ("AWS Lambda", CostChange.Between(120.50m, 98.10m, Currency.Usd)),
        ("Amazon S3", CostChange.Between(98.10m, 120.50m, Currency.Usd)),
        ("Amazon SQS", CostChange.Between(100.20m, 100m, Currency.Usd)),
        ("Amazon EKS", CostChange.Between(42m, 0m, Currency.Usd)),
        ("Amazon EMR", CostChange.Between(0m, 42m, Currency.Usd)),
        ("AWS Glue", CostChange.Between(5m, null, Currency.Usd)),
    ];

    /// <summary>In the reader's language, therefore made anew for each.</summary>
    public static StackedChart Chart() => new(Currency.Usd, Buckets, Series, [.. Enumerable.Range(0, Days).Select(day => (decimal?)(820m + (day * 11m)))]);

    /// <summary>Running totals with the range they are expected to end in.</summary>
    public static LineChart Lines() => LineChart.Running(Chart()) with
    {
        Band = new(GalleryText.Expected, [.. Enumerable.Range(0, Days).Select(day => day < 10 ? null : new ChartRange(700m * day, 790m * day))]),
    };

    /// <summary>Two weeks, the last days not final, one never read.</summary>
    public static IReadOnlyList<CalendarDay> Calendar() =>
    [
        .. Enumerable.Range(0, Days).Select(day => day == Gap
            ? new CalendarDay(FirstDay.AddDays(day), ChartsText.Unknown, State: CalendarState.Unknown)
            : new CalendarDay(FirstDay.AddDays(day), MoneyText.Full(Money.Usd(120m + (day * 31m))), day / 3, day >= Days - 3 ? CalendarState.Provisional : CalendarState.Known, "/explore")),
    ];

    public static StackedChart NoDays { get; } = new(Currency.Usd, [], []);

    private static IReadOnlyList<ChartBucket> Buckets =>
    [
        .. Enumerable.Range(0, Days).Select(day => new ChartBucket(
            DayText.DayOfWeek(FirstDay.AddDays(day)), DayText.OnAxis(FirstDay.AddDays(day)), IsProvisional: day >= Days - 3, IsComplete: day != Gap, "/explore")),
    ];

    private static IReadOnlyList<ChartSeries> Series =>
    [
        new("Amazon Elastic Compute Cloud - Compute", 1, Costs(420m, 9m)),
        new("Amazon Relational Database Service", 2, Costs(260m, 3m)),
        new("Amazon Simple Storage Service", 3, Costs(110m, 2m), IsHidden: true),
        new(GalleryText.Other, 11, Costs(90m, 1m)),
        new(GalleryText.NoValue, 11, Costs(60m, 0m), IsHatched: true),
        new(GalleryText.Credits, 5, Costs(-75m, 0m)),
    ];

    private static IReadOnlyList<decimal?> Costs(decimal first, decimal step) =>
        [.. Enumerable.Range(0, Days).Select(day => day == Gap ? (decimal?)null : first + (step * day))];
}
