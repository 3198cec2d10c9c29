using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;

namespace CostGov.Aws.Tests.Scenarios;

public sealed class DemoCompanyFacts
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DemoCompany Company = new(ScenarioOptions.On(Today));
    private static readonly List<ChargeLine> All = Lines(Company, Company.FirstDay, Today);

    [Fact]
    public void Thirteen_full_months_and_the_open_one_up_to_yesterday_have_charges()
    {
        Assert.Equal(new DateOnly(2025, 10, 1), Company.FirstDay);
        Assert.Equal(14, All.Select(line => (line.Day.Year, line.Day.Month)).Distinct().Count());
        Assert.Equal(Today.DayNumber - Company.FirstDay.DayNumber, All.Select(line => line.Day).Distinct().Count());
        Assert.Empty(Company.LinesOn(Company.FirstDay.AddDays(-1)));
        Assert.Empty(Company.LinesOn(Today));
    }

    [Fact]
    public void A_year_costs_nine_figures_of_yen()
    {
        const decimal yenPerDollar = 150m;
        var year = All.Where(line => line.Day >= new DateOnly(2025, 11, 1) && line.Day < new DateOnly(2026, 11, 1)).Sum(line => line.Unblended) * yenPerDollar;

        Assert.InRange(year, 120_000_000m, 450_000_000m);
    }

    [Fact]
    public void The_organisation_is_nested_and_every_account_hangs_in_it()
    {
        var organization = Company.Organization;
        var parents = organization.Units.ToDictionary(unit => unit.Id, unit => unit.ParentId);

        Assert.InRange(organization.Accounts.Count, 24, 30);
        Assert.All(organization.Accounts, account => Assert.True(account.ParentId == organization.RootId || parents.ContainsKey(account.ParentId)));
        Assert.All(organization.Accounts, account => Assert.Matches("^[0-9]{12}$", account.Id));
        Assert.All(organization.Accounts, account => Assert.All(account.Name, letter => Assert.True(char.IsAscii(letter))));
        Assert.Contains(parents, unit => parents.TryGetValue(unit.Value, out var above) && parents.ContainsKey(above));
        Assert.Equal(organization.Accounts.Count, organization.Accounts.Select(account => account.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_day_has_the_same_lines_whatever_today_is()
    {
        var earlier = new DemoCompany(ScenarioOptions.On(new(2026, 11, 3)));
        var later = new DemoCompany(ScenarioOptions.On(new(2027, 1, 9)) with { StoryMonth = new(2026, 11, 1) });

        foreach (var day in new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 10, 19), new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2) })
        {
            Assert.Equal(Texts(Company.LinesOn(day)), Texts(earlier.LinesOn(day)));
            Assert.Equal(Texts(Company.LinesOn(day)), Texts(later.LinesOn(day)));
        }
    }

    [Fact]
    public void Another_seed_is_another_bill()
    {
        var other = new DemoCompany(ScenarioOptions.On(Today) with { Seed = 2 });

        Assert.NotEqual(Company.LinesOn(new(2026, 10, 6)).Sum(line => line.Unblended), other.LinesOn(new(2026, 10, 6)).Sum(line => line.Unblended));
    }

    internal static List<ChargeLine> Lines(Scenario scenario, DateOnly start, DateOnly end) =>
        [.. Enumerable.Range(0, end.DayNumber - start.DayNumber).SelectMany(day => scenario.LinesOn(start.AddDays(day)))];

    internal static IEnumerable<string> Texts(IEnumerable<ChargeLine> lines) =>
        lines.Select(line => $"{line with { Tags = new Dictionary<string, string>() }} {string.Join(';', line.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))}");
}
