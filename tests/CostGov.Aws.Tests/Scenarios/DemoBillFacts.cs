using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;

namespace CostGov.Aws.Tests.Scenarios;

public sealed class DemoBillFacts
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DemoCompany Company = new(ScenarioOptions.On(Today));
    private static readonly List<ChargeLine> All = DemoCompanyFacts.Lines(Company, Company.FirstDay, Today);

    private static readonly string[] OfSavingsPlan = ["SavingsPlanCoveredUsage", "SavingsPlanNegation", "SavingsPlanRecurringFee"];
    private static readonly string[] OfReservation = ["DiscountedUsage", "Recurring", "Upfront"];

    [Fact]
    public void No_amount_has_more_than_ten_decimals()
    {
        Assert.DoesNotContain(All, line => new[] { line.Unblended, line.Amortized, line.NetUnblended, line.NetAmortized }.Any(amount => amount.Scale > 10));
        Assert.Contains(All, line => line.Unblended.Scale >= 9);
    }

    [Fact]
    public void Every_line_belongs_to_a_known_account_and_names_its_service_region_and_type()
    {
        var accounts = Company.Organization.Accounts.Select(account => account.Id).ToHashSet();

        Assert.DoesNotContain(All, line => !accounts.Contains(line.AccountId));
        Assert.DoesNotContain(All, line => new[] { line.Service, line.Region, line.RecordType, line.UsageType, line.Operation, line.UsageUnit }.Any(string.IsNullOrWhiteSpace));
        Assert.InRange(All.Select(line => line.Service).Distinct().Count(), 18, 26);
        Assert.Equal(6, All.Select(line => line.Region).Distinct().Count());
        Assert.True(All.Where(line => line.Region == "ap-northeast-1").Sum(line => line.Amortized) > All.Sum(line => line.Amortized) * 0.6m);
    }

    [Fact]
    public void Covered_usage_its_negation_and_the_fee_add_up_to_the_commitment_billed_and_amortised()
    {
        foreach (var day in All.Where(line => OfSavingsPlan.Contains(line.RecordType)).GroupBy(line => line.Day))
        {
            var commitment = day.Single(line => line.RecordType == "SavingsPlanRecurringFee").Unblended;
            Assert.Equal(commitment, day.Sum(line => line.Unblended));
            Assert.Equal(commitment, day.Sum(line => line.Amortized));
            Assert.Equal(0m, day.Where(line => line.RecordType != "SavingsPlanRecurringFee").Sum(line => line.Unblended));
        }
    }

    [Fact]
    public void The_commitment_is_used_on_working_days_and_a_little_of_it_is_not_at_weekends()
    {
        var fees = All.Where(line => line.RecordType == "SavingsPlanRecurringFee").ToList();

        Assert.All(fees, fee => Assert.InRange(1m - fee.Amortized / fee.Unblended, 0.75m, 1m));
        Assert.Contains(fees, fee => fee.Amortized > 0m && fee.Day.DayOfWeek == DayOfWeek.Sunday);
        Assert.Contains(fees, fee => fee.Amortized == 0m && fee.Day.DayOfWeek == DayOfWeek.Wednesday);
    }

    [Fact]
    public void Over_a_whole_term_a_reservation_costs_the_same_billed_and_amortised()
    {
        var term = All.Where(line => OfReservation.Contains(line.RecordType) && line.Day >= new DateOnly(2025, 10, 1) && line.Day < new DateOnly(2026, 10, 1)).ToList();

        Assert.Equal(3, term.Select(line => line.RecordType).Distinct().Count());
        Assert.Equal(term.Sum(line => line.Unblended), term.Sum(line => line.Amortized));
        Assert.NotEqual(CostOf(line => line.Day.Month == 9), All.Where(line => line.Day.Month == 9).Sum(line => line.Amortized));
    }

    [Fact]
    public void A_private_rate_makes_net_usage_cheaper_and_leaves_the_invoice_as_it_is()
    {
        var usage = All.Where(line => line.RecordType == "Usage").ToList();

        Assert.True(usage.Sum(line => line.NetUnblended) < usage.Sum(line => line.Unblended));
        Assert.True(CostOf(line => line.RecordType == "Private Rate Card Discount") < 0m);
        Assert.Equal(All.Sum(line => line.Unblended), All.Sum(line => line.NetUnblended));
        Assert.Equal(All.Sum(line => line.Amortized), All.Sum(line => line.NetAmortized));
    }

    [Fact]
    public void Tax_comes_on_the_first_and_support_on_the_seventh_without_a_region()
    {
        var newAccount = Company.Planted.NatGatewayAccountId;
        Assert.All(All.Where(line => line.RecordType == "Tax" && line.AccountId != newAccount), line => Assert.Equal((1, "Tax", "NoRegion"), (line.Day.Day, line.Service, line.Region)));
        Assert.Equal([Company.Planted.NatGatewayAccountOpened, new(2026, 11, 1)], All.Where(line => line.RecordType == "Tax" && line.AccountId == newAccount).Select(line => line.Day));
        Assert.All(All.Where(line => line.RecordType == "Support"), line => Assert.Equal((7, "NoRegion"), (line.Day.Day, line.Region)));
        Assert.Equal(14, All.Count(line => line.RecordType == "Support"));
        Assert.InRange(CostOf(line => line.RecordType == "Tax") / CostOf(line => line.RecordType != "Tax"), 0.08m, 0.12m);
        Assert.True(CostOf(line => line.RecordType == "Credit") < 0m);
        Assert.True(CostOf(line => line.RecordType == "Refund") < 0m);
    }

    [Fact]
    public void Weekends_are_cheaper_and_development_nearly_sleeps()
    {
        var developers = Company.Organization.Accounts.Where(account => account.Name.EndsWith("-dev", StringComparison.Ordinal)).Select(account => account.Id).ToHashSet();

        Assert.InRange(WeekendShare(line => line.RecordType == "Usage"), 0.75m, 0.92m);
        Assert.InRange(WeekendShare(line => line.RecordType == "Usage" && developers.Contains(line.AccountId)), 0.3m, 0.75m);
    }

    [Fact]
    public void The_bill_grows()
    {
        var autumn = CostOf(line => line is { RecordType: "Usage", Day: { Year: 2025, Month: 10 } });
        var later = CostOf(line => line is { RecordType: "Usage", Day: { Year: 2026, Month: 10 } });

        Assert.InRange(later / autumn, 1.08m, 1.30m);
    }

    [Fact]
    public void The_open_month_is_estimated_and_the_month_before_until_the_fifth()
    {
        var fourth = new DemoCompany(ScenarioOptions.On(new(2026, 11, 4)));
        var fifth = new DemoCompany(ScenarioOptions.On(new(2026, 11, 5)));

        Assert.True(Company.IsEstimated(new(2026, 11, 1)));
        Assert.True(fourth.IsEstimated(new(2026, 10, 31)));
        Assert.False(fourth.IsEstimated(new(2026, 9, 30)));
        Assert.False(fifth.IsEstimated(new(2026, 10, 31)));
    }

    /// <summary>The average Saturday or Sunday over the average Tuesday to Thursday of September 2026.</summary>
    private static decimal WeekendShare(Func<ChargeLine, bool> which)
    {
        var days = All.Where(line => line.Day is { Year: 2026, Month: 9 } && which(line)).GroupBy(line => line.Day).ToList();
        return days.Where(day => day.Key.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).Average(day => day.Sum(line => line.Unblended))
            / days.Where(day => day.Key.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday).Average(day => day.Sum(line => line.Unblended));
    }

    private static decimal CostOf(Func<ChargeLine, bool> which) => All.Where(which).Sum(line => line.Unblended);
}
