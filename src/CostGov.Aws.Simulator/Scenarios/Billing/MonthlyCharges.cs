namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>
/// What comes once a month or less. All of it is computed from what the month is expected to cost rather than from its days, so that
/// the first of a month does not change while the month goes on.
/// </summary>
/// <param name="CreditAccountId">Receives a promotional credit on the 3rd of every month.</param>
/// <param name="RefundAccountId">Receives a refund on the 18th of February, May, August and November.</param>
internal sealed record MonthlyCharges(string PayerAccountId, string CreditAccountId, string RefundAccountId, Dice Draws)
{
    public const string TaxService = "Tax";
    public const string SupportService = "AWS Support (Business)";

    /// <summary>Japanese consumption tax.</summary>
    public const decimal TaxRate = 0.10m;

    public IEnumerable<ChargeLine> LinesOn(DateOnly day, IReadOnlyList<Workload> workloads)
    {
        if (day.Day == 1 || workloads.Any(workload => workload.From == day))
            foreach (var line in Tax(day, workloads))
                yield return line;
        if (day.Day == 3)
            yield return Given(day, CreditAccountId, RecordTypes.Credit, Offers.Database, 600m, 1_400m);
        if (day.Day == 7)
            yield return Lines.Charge(PayerAccountId, day, SupportService, RecordTypes.Support, SupportFor(Expected(workloads, day)));
        if (day.Day == 18 && day.Month % 3 == 2)
            yield return Given(day, RefundAccountId, RecordTypes.Refund, Offers.Logs, 150m, 420m);
    }

    /// <summary>A month's tax stands on the account's first day in it.</summary>
    private static IEnumerable<ChargeLine> Tax(DateOnly day, IReadOnlyList<Workload> workloads)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return from account in workloads.GroupBy(workload => workload.AccountId)
               let opened = account.Min(workload => workload.From)
               where day == (opened > month ? opened : month)
               let tax = decimal.Round(account.Sum(workload => workload.ExpectedIn(month)) * TaxRate, 2)
               where tax != 0m
               select Lines.Charge(account.Key, day, TaxService, RecordTypes.Tax, tax);
    }

    private ChargeLine Given(DateOnly day, string accountId, string recordType, string service, decimal low, decimal high) =>
        Lines.Charge(accountId, day, service, recordType, -decimal.Round(Draws.For(recordType).For(day).Between(low, high), 2), "ap-northeast-1");

    private static decimal Expected(IReadOnlyList<Workload> workloads, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return workloads.Sum(workload => workload.ExpectedIn(month));
    }

    /// <summary>Business support: 10% of the first 10,000 USD, 7% up to 80,000, 5% up to 250,000, 3% above.</summary>
    private static decimal SupportFor(decimal spend) => decimal.Round(
        0.10m * Math.Min(spend, 10_000m)
        + 0.07m * Math.Clamp(spend - 10_000m, 0m, 70_000m)
        + 0.05m * Math.Clamp(spend - 80_000m, 0m, 170_000m)
        + 0.03m * Math.Max(spend - 250_000m, 0m), 2);
}
