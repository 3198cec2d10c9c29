namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>Something that runs in one account and is billed every day by quantity.</summary>
/// <param name="Region">Where it runs; <c>global</c> for an offer without regions.</param>
/// <param name="DailyQuantity">What it uses on an ordinary day of January 2025, before growth, calendar and noise.</param>
/// <param name="Draws">Its own source of noise.</param>
internal sealed record Workload(
    string AccountId,
    Offer Offer,
    string Region,
    decimal DailyQuantity,
    DailyShape Shape,
    IReadOnlyDictionary<string, string> Tags,
    string? ResourceId,
    Dice Draws)
{
    private static readonly DateOnly Beginning = new(2025, 1, 1);

    public string UsageType { get; } = Offer.UsageTypeIn(Region);

    /// <summary>Share of the first day's use added a month; a straight line, so that a demo of the year 2035 is still believable.</summary>
    public decimal MonthlyGrowth { get; init; } = 0.012m;

    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>The first day without use.</summary>
    public DateOnly Until { get; init; } = DateOnly.MaxValue;

    /// <summary>Extra quantity on one day, where somebody made a mistake.</summary>
    public (DateOnly Day, decimal Quantity)? Surge { get; init; }

    public bool RunsOn(DateOnly day) => From <= day && day < Until;

    public decimal QuantityOn(DateOnly day)
    {
        var noise = Offer.Unit == "Hrs" && Shape == DailyShape.Steady ? 1m : Draws.For(day).Between(0.96m, 1.04m);
        var usual = DailyQuantity * Growth(day) * Shape.FactorOn(day) * noise;
        return decimal.Round(usual + (Surge is { } surge && surge.Day == day ? surge.Quantity : 0m), Offer.IsCounted ? 0 : 4);
    }

    /// <summary>At the public price; at most 10 decimals, as AWS bills.</summary>
    public decimal CostOf(decimal quantity) => decimal.Round(quantity * Offer.Price, 10);

    /// <summary>What a month is expected to cost before calendar and noise.</summary>
    public decimal ExpectedIn(DateOnly month)
    {
        var end = month.AddMonths(1);
        var days = Math.Min(end.DayNumber, Until.DayNumber) - Math.Max(month.DayNumber, From.DayNumber);
        return days <= 0 ? 0m : DailyQuantity * Offer.Price * Growth(month) * days;
    }

    private decimal Growth(DateOnly day) =>
        Math.Max(0.25m, 1m + MonthlyGrowth * (day.DayNumber - Beginning.DayNumber) / 30.4375m);
}
