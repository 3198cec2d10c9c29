namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>
/// A Compute Savings Plan without upfront payment, renewed and enlarged every first of April, shared by the whole organisation.
/// Billed as AWS bills it: covered usage at the public price, a negation that takes it off again, and the commitment as a recurring fee.
/// Amortised, the covered usage carries its discounted price and the fee only what of the commitment was not used.
/// So both columns add up to exactly the commitment, every day.
/// </summary>
/// <param name="OwnerAccountId">The account that bought it and pays the fee.</param>
/// <param name="HourlyCommitment">USD an hour in the fiscal year from April 2025.</param>
internal sealed record SavingsPlan(string OwnerAccountId, string Arn, decimal HourlyCommitment)
{
    public const string FeeService = "Savings Plans for AWS Compute usage";

    public decimal DailyCommitmentOn(DateOnly day)
    {
        var fiscalYear = day.Month >= 4 ? day.Year : day.Year - 1;
        return 24m * decimal.Round(HourlyCommitment * Math.Max(0.4m, 1m + 0.144m * (fiscalYear - 2025)), 3);
    }

    /// <summary>Spends the day's commitment on what saves most, and bills what remains at the public price.</summary>
    public IEnumerable<ChargeLine> Cover(DateOnly day, IReadOnlyList<(Workload Workload, decimal Quantity, decimal Cost)> eligible)
    {
        var commitment = DailyCommitmentOn(day);
        var left = commitment;
        foreach (var (workload, quantity, cost) in eligible.OrderByDescending(use => use.Workload.Offer.SavingsPlanDiscount))
        {
            var rate = 1m - workload.Offer.SavingsPlanDiscount!.Value;
            var atPlanPrice = Math.Min(left, decimal.Round(cost * rate, 10));
            var covered = atPlanPrice < left ? cost : Math.Min(cost, decimal.Round(atPlanPrice / rate, 10));
            var coveredQuantity = covered == cost ? quantity : decimal.Round(covered / workload.Offer.Price, 4);
            left -= atPlanPrice;
            if (covered != 0m)
            {
                yield return Lines.Of(workload, day, RecordTypes.SavingsPlanCoveredUsage, coveredQuantity, covered, atPlanPrice);
                // AWS gives a negation no usage of its own; it stays on the covered resource so that billed cost by tag is not counted twice.
                yield return Lines.Of(workload, day, RecordTypes.SavingsPlanNegation, 0m, -covered, 0m);
            }
            if (covered != cost)
                foreach (var line in Lines.Usage(workload, day, quantity - coveredQuantity, cost - covered))
                    yield return line;
        }
        yield return Lines.Charge(OwnerAccountId, day, FeeService, RecordTypes.SavingsPlanRecurringFee, commitment, "global") with
        {
            UsageType = "ComputeSP:1yrNoUpfront",
            Amortized = left,
            NetAmortized = left,
            UsageQuantity = 24m,
            UsageUnit = "Hrs",
            ResourceId = Arn,
        };
    }
}
