using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Scaled;

namespace CostGov.Aws.Tests.Scenarios;

public sealed class ScaledOrganizationFacts
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ScaledOrganization Thousand = new(1000, ScenarioOptions.On(Today));

    [Fact]
    public void A_thousand_accounts_hang_in_at_most_five_levels()
    {
        var organization = Thousand.Organization;
        var parents = organization.Units.ToDictionary(unit => unit.Id, unit => unit.ParentId);
        int Depth(string parent) => parent == organization.RootId ? 0 : 1 + Depth(parents[parent]);

        Assert.Equal(1000, organization.Accounts.Select(account => account.Id).Distinct().Count());
        Assert.All(organization.Accounts, account => Assert.Matches("^[0-9]{12}$", account.Id));
        Assert.Equal(5, organization.Accounts.Max(account => Depth(account.ParentId)));
        Assert.InRange(organization.Units.Count, 50, 1000);
    }

    [Fact]
    public void An_account_has_eight_to_fifteen_lines_a_day_of_several_services_regions_and_tags()
    {
        var lines = Thousand.LinesOn(new(2026, 11, 11));

        Assert.InRange(lines.Count / 1000m, 8m, 15m);
        Assert.Equal(1000, lines.Select(line => line.AccountId).Distinct().Count());
        Assert.InRange(lines.Select(line => line.Service).Distinct().Count(), 15, 30);
        Assert.InRange(lines.Select(line => line.Region).Distinct().Count(), 4, 6);
        Assert.InRange(lines.Select(line => line.Tags.GetValueOrDefault("Project")).Distinct().Count(), 200, 260);
        Assert.InRange(lines.Select(line => line.Tags.GetValueOrDefault("Environment")).Distinct().Count(), 12, 25);
    }

    [Fact]
    public void Its_savings_plan_ties_out_too_and_its_invoice_has_tax_and_support()
    {
        var month = DemoCompanyFacts.Lines(Thousand, new(2026, 11, 1), new(2026, 11, 8));
        var plan = month.Where(line => line.RecordType.StartsWith("SavingsPlan", StringComparison.Ordinal)).ToList();

        Assert.Equal(plan.Sum(line => line.Unblended), plan.Sum(line => line.Amortized));
        Assert.Superset(new HashSet<string> { "Usage", "Tax", "Support", "Credit", "SavingsPlanCoveredUsage", "SavingsPlanNegation", "SavingsPlanRecurringFee" },
            month.Select(line => line.RecordType).ToHashSet());
    }

    [Fact]
    public void The_same_seed_makes_the_same_organisation_and_another_seed_another()
    {
        var day = new DateOnly(2026, 3, 3);
        var again = new ScaledOrganization(1000, ScenarioOptions.On(new(2026, 11, 25)));
        var other = new ScaledOrganization(1000, ScenarioOptions.On(Today) with { Seed = 2 });

        Assert.Equal(DemoCompanyFacts.Texts(Thousand.LinesOn(day)), DemoCompanyFacts.Texts(again.LinesOn(day)));
        Assert.NotEqual(Thousand.Organization.Accounts[5].Id, other.Organization.Accounts[5].Id);
    }

    [Theory, InlineData(2), InlineData(37)]
    public void Small_ones_work_as_well(int accounts)
    {
        var small = new ScaledOrganization(accounts, ScenarioOptions.On(Today));

        Assert.Equal(accounts, small.LinesOn(new(2026, 11, 11)).Select(line => line.AccountId).Distinct().Count());
    }
}
