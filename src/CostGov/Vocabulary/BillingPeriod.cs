using System.Globalization;

namespace CostGov;

/// <summary>The calendar month (UTC) that an AWS invoice covers, for example <c>2026-08</c>.</summary>
public sealed record BillingPeriod : IComparable<BillingPeriod>
{
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public BillingPeriod(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Year = year;
        Month = month;
    }

    public int Year { get; }

    public int Month { get; }

    public DayRange Days => new(FirstDay, FirstDay.AddMonths(1));

    public BillingPeriod Next => Containing(FirstDay.AddMonths(1));

    public BillingPeriod Previous => Containing(FirstDay.AddMonths(-1));

    private DateOnly FirstDay => new(Year, Month, 1);

    public static BillingPeriod Containing(DateOnly day) => new(day.Year, day.Month);

    /// <exception cref="FormatException">The text is not <c>yyyy-MM</c>.</exception>
    public static BillingPeriod Parse(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Containing(day)
            : throw new FormatException($"'{text}' is not a billing period: expected year and month such as 2026-08.");

    public int CompareTo(BillingPeriod? other) => other is null ? 1 : FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) < 0;

    public static bool operator >(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) > 0;

    public static bool operator <=(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BillingPeriod left, BillingPeriod right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
