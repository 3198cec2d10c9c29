using CostGov.Ingestion;

namespace CostGov.Tests.Ingestion;

public sealed class ApiSpendForecastTests
{
    private static readonly BillingPeriod September = new(2026, 9);

    [Fact]
    public void The_rest_of_the_month_goes_on_at_the_pace_of_every_payer() =>
        // 100 + 50 requests so far, 4.5 a day over 21 days: 94.5, which are 95 requests.
        Assert.Equal(2.45m, ApiSpendForecast.MonthEndUsd([Row(100, 3m), Row(50, 1.5m)], new(2026, 9, 10)));

    [Fact]
    public void Where_one_payers_pace_is_unknown_there_is_no_forecast() =>
        Assert.Null(ApiSpendForecast.MonthEndUsd([Row(100, 3m), Row(50, null)], new(2026, 9, 10)));

    [Fact]
    public void A_pace_needs_a_day_at_least()
    {
        Assert.Null(ApiSpendForecast.PerDay(5, TimeSpan.FromHours(23)));
        Assert.Equal(2.5m, ApiSpendForecast.PerDay(5, TimeSpan.FromDays(2)));
    }

    private static ApiSpendRow Row(int requests, decimal? steady) => new("999999999999", September, requests, null, new Dictionary<string, int>(), steady);
}
