namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>
/// Reserved database instances, partly paid upfront, renewed every first of October. The invoice shows the upfront payment once and the
/// monthly fee on the first of a month; amortised, both are spread over the days of use, so the two columns add up to the same over a
/// whole term and differ in every month of it.
/// </summary>
/// <param name="Arn">On the fees only; use is billed on the resource.</param>
/// <param name="Upfront">USD a term, for all instances.</param>
/// <param name="Hourly">USD an hour, for all instances.</param>
internal sealed record Reservation(Workload Covers, string Arn, int Instances, decimal Upfront, decimal Hourly)
{
    public IEnumerable<ChargeLine> LinesOn(DateOnly day)
    {
        yield return Lines.Of(Covers, day, RecordTypes.DiscountedUsage, 24m * Instances, 0m, 24m * Hourly + UpfrontShareOn(day));
        if (day.Day == 1)
        {
            var hours = 24m * DateTime.DaysInMonth(day.Year, day.Month);
            yield return Fee(day, RecordTypes.Recurring, hours * Hourly) with { UsageQuantity = hours * Instances, UsageUnit = "Hrs" };
        }
        if (day == TermOf(day).Start)
            yield return Fee(day, RecordTypes.Upfront, Upfront);
    }

    /// <summary>Equal parts; the last day of the term takes what rounding left, so that the parts add up to the payment.</summary>
    private decimal UpfrontShareOn(DateOnly day)
    {
        var (start, end) = TermOf(day);
        var days = end.DayNumber - start.DayNumber;
        var share = decimal.Round(Upfront / days, 10);
        return day.AddDays(1) < end ? share : Upfront - share * (days - 1);
    }

    private ChargeLine Fee(DateOnly day, string recordType, decimal amount) =>
        Lines.Of(Covers, day, recordType, 1m, amount, 0m) with { UsageType = $"HeavyUsage:{Covers.UsageType}", ResourceId = Arn };

    private static (DateOnly Start, DateOnly End) TermOf(DateOnly day)
    {
        var start = new DateOnly(day.Month >= 10 ? day.Year : day.Year - 1, 10, 1);
        return (start, start.AddYears(1));
    }
}
