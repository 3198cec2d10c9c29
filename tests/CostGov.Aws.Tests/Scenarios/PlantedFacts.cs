using System.Collections.Concurrent;
using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;

namespace CostGov.Aws.Tests.Scenarios;

/// <summary>What is planted can be found in the lines by somebody who does not know the plan, on any day of a month.</summary>
public sealed class PlantedFacts
{
    private static readonly ConcurrentDictionary<(DateOnly, ulong), (DemoCompany, List<ChargeLine>)> Companies = [];

    public static TheoryData<DateOnly, ulong> Days => new() { { new(2026, 11, 23), 1 }, { new(2026, 11, 2), 1 }, { new(2027, 2, 28), 7 }, { new(2028, 4, 12), 42 } };

    [Theory, MemberData(nameof(Days))]
    public void The_spike_is_the_largest_jump_of_any_service_in_any_account(DateOnly today, ulong seed)
    {
        var (company, all) = Company(today, seed);
        var usage = all.Where(line => line.RecordType == "Usage" && line.Day >= company.FirstDay.AddMonths(9));
        var largest = usage.GroupBy(line => (line.AccountId, line.Service)).Select(cell =>
        {
            var days = cell.GroupBy(line => line.Day).Select(day => (Day: day.Key, Cost: day.Sum(line => line.Unblended))).OrderBy(day => day.Cost).ToList();
            return (cell.Key, days[^1].Day, Above: days[^1].Cost - days[days.Count / 2].Cost);
        }).MaxBy(cell => cell.Above);

        var spike = company.Planted.Spike;
        Assert.Equal((spike.AccountId, spike.Service), largest.Key);
        Assert.Equal(spike.Day, largest.Day);
        Assert.InRange(largest.Above, spike.Amount * 0.97m, spike.Amount * 1.03m);
    }

    [Theory, MemberData(nameof(Days))]
    public void A_new_account_pays_for_gateways_that_carry_nothing(DateOnly today, ulong seed)
    {
        var (company, all) = Company(today, seed);
        var lines = all.Where(line => line.AccountId == company.Planted.NatGatewayAccountId).ToList();

        Assert.Equal(company.Planted.NatGatewayAccountOpened, lines.Min(line => line.Day));
        Assert.InRange(today.DayNumber - lines.Min(line => line.Day).DayNumber, 7, 40);
        Assert.Equal(company.Planted.NatGatewayAccountOpened, DateOnly.FromDateTime(Account(company, company.Planted.NatGatewayAccountId).Joined.UtcDateTime));
        Assert.True(Cost(lines, "NatGateway-Hours") > 50m * Cost(lines, "NatGateway-Bytes"));
        Assert.Equal(3, lines.Where(line => line.UsageType.EndsWith("NatGateway-Hours", StringComparison.Ordinal)).Select(line => line.ResourceId).Distinct().Count());
    }

    [Theory, MemberData(nameof(Days))]
    public void One_account_was_closed_last_month_and_one_is_suspended(DateOnly today, ulong seed)
    {
        var (company, all) = Company(today, seed);
        var planted = company.Planted;

        Assert.Equal(planted.ClosedAccountId, Assert.Single(company.Organization.Accounts, account => account.State == "CLOSED").Id);
        Assert.Equal(planted.SuspendedAccountId, Assert.Single(company.Organization.Accounts, account => account.State == "SUSPENDED").Id);
        Assert.Equal(planted.ClosedOn.AddDays(-1), all.Where(line => line.AccountId == planted.ClosedAccountId && line.RecordType == "Usage").Max(line => line.Day));
        Assert.Equal((today.AddMonths(-1).Year, today.AddMonths(-1).Month), (planted.ClosedOn.Year, planted.ClosedOn.Month));
    }

    [Theory, MemberData(nameof(Days))]
    public void One_project_will_overrun_its_budget_by_the_end_of_the_month_and_has_not_yet(DateOnly today, ulong seed)
    {
        var (company, all) = Company(today, seed);
        var (limit, spellings) = TagBudget(company);
        var monthEnd = new DemoCompany(ScenarioOptions.On(new DateOnly(today.Year, today.Month, 1).AddMonths(1)) with { Seed = seed, StoryMonth = today });
        var start = new DateOnly(today.Year, today.Month, 1);

        bool OfProject(ChargeLine line) => line.Tags.TryGetValue("Project", out var project) && spellings.Contains(project);
        var soFar = all.Where(line => line.Day >= start && OfProject(line)).Sum(line => line.Unblended);
        var atTheEnd = DemoCompanyFacts.Lines(monthEnd, start, start.AddMonths(1)).Where(OfProject).Sum(line => line.Unblended);

        Assert.Contains(company.Planted.OverrunningProject, spellings);
        Assert.True(atTheEnd > limit * 1.05m, $"{atTheEnd} of {limit}");
        if (today.Day < 25)
            Assert.True(soFar < limit, $"{soFar} of {limit}");
    }

    [Theory, MemberData(nameof(Days))]
    public void The_exceeded_budget_is_over_from_the_first_charged_day(DateOnly today, ulong seed)
    {
        var (company, all) = Company(today, seed);
        using var budget = JsonDocument.Parse(company.Budgets.Single(budget => budget.Name == company.Planted.ExceededBudget).Budget);
        var limit = decimal.Parse(budget.RootElement.GetProperty("BudgetLimit").GetProperty("Amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        var first = all.Where(line => line.AccountId == company.Planted.NatGatewayAccountId && line.Day == new DateOnly(today.Year, today.Month, 1));

        Assert.True(first.Sum(line => line.Unblended) > limit);
    }

    [Fact]
    public void Environments_are_spelled_in_every_way_people_spell_them()
    {
        var (company, all) = Company(new(2026, 11, 23), 1);
        var raw = all.Select(line => line.Tags.GetValueOrDefault("Environment") ?? line.Tags.GetValueOrDefault("environment")).OfType<string>().ToHashSet();

        Assert.Superset(new HashSet<string> { "dev", "Dev", "Development", "develop", "ｄｅｖ", "開発", "dev ", "prod", "production", "本番", "" }, raw);
        Assert.Equal(raw.Where(value => value.Length > 0).Order(StringComparer.Ordinal),
            company.Planted.TagSpellings.Where(entry => entry.Key.Key == "Environment").SelectMany(entry => entry.Value).Order(StringComparer.Ordinal));
        foreach (var (key, spelling) in company.Planted.KeySpellings)
            Assert.All([key, spelling], name => Assert.Contains(all, line => line.Tags.ContainsKey(name)));
    }

    [Fact]
    public void One_team_never_tags_and_its_resources_are_unknown_to_the_tagging_api()
    {
        var (company, all) = Company(new(2026, 11, 23), 1);
        var untagged = company.Planted.UntaggedAccountIds;

        Assert.DoesNotContain(all, line => untagged.Contains(line.AccountId) && line.Tags.Count > 0);
        Assert.True(all.Where(line => untagged.Contains(line.AccountId)).Sum(line => line.Amortized) > all.Sum(line => line.Amortized) * 0.05m);
        Assert.DoesNotContain(company.Resources, resource => untagged.Contains(resource.AccountId));
    }

    internal static (decimal Limit, IReadOnlyList<string> Spellings) TagBudget(DemoCompany company)
    {
        using var budget = JsonDocument.Parse(company.Budgets.Single(budget => budget.Name == company.Planted.OverrunningBudget).Budget);
        var limit = decimal.Parse(budget.RootElement.GetProperty("BudgetLimit").GetProperty("Amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        var values = budget.RootElement.GetProperty("CostFilters").GetProperty("TagKeyValue").EnumerateArray().Select(value => value.GetString()!.Split('$', 2)[1]);
        return (limit, [.. values]);
    }

    private static (DemoCompany Company, List<ChargeLine> All) Company(DateOnly today, ulong seed) => Companies.GetOrAdd((today, seed), _ =>
    {
        var company = new DemoCompany(ScenarioOptions.On(today) with { Seed = seed });
        return (company, DemoCompanyFacts.Lines(company, company.FirstDay, today));
    });

    private static SimulatedAccount Account(Scenario scenario, string id) => scenario.Organization.Accounts.Single(account => account.Id == id);

    private static decimal Cost(IEnumerable<ChargeLine> lines, string usage) =>
        lines.Where(line => line.UsageType.EndsWith(usage, StringComparison.Ordinal)).Sum(line => line.Unblended);
}
