using CostGov.Accounts;
using CostGov.Projects;

namespace CostGov.Tests.Projects;

public sealed class AssignmentTests
{
    private static readonly DateOnly Ever = DateOnly.MinValue;
    private static readonly DateOnly June = new(2026, 6, 1);
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly Dictionary<string, string> NoTags = [];

    private static readonly OuPaths Units = OuPaths.Of(
    [
        new() { Id = "r-1", PayerId = "1", Name = "Root" },
        new() { Id = "ou-prod", PayerId = "1", Name = "Production", ParentId = "r-1" },
        new() { Id = "ou-shop", PayerId = "1", Name = "Shops", ParentId = "ou-prod" },
        new() { Id = "ou-lab", PayerId = "1", Name = "Laboratory", ParentId = "r-1" },
    ]);

    [Fact]
    public void The_first_rule_that_fits_has_the_account_whatever_kind_it_is()
    {
        var rules = new[] { Rule("shops", 10, "ou:ou-shop"), Rule("pos", 20, "account:111"), Rule("rest", 30, "ou:r-1") };
        Assert.Equal("shops", Of(rules, Account("111", "ou-shop")));
        Assert.Equal("pos", Of(rules, Account("111", "ou-lab")));
        Assert.Equal("rest", Of(rules, Account("222", "ou-lab")));
        Assert.Equal("pos", Of([Rule("pos", 5, "account:111"), .. rules[..1]], Account("111", "ou-shop")));
    }

    [Fact]
    public void An_ou_has_the_accounts_of_the_units_below_it_too()
    {
        Assert.Equal("shops", Of([Rule("shops", 10, "ou:ou-prod")], Account("111", "ou-shop")));
        Assert.Equal("", Of([Rule("shops", 10, "ou:ou-shop")], Account("111", "ou-prod")));
    }

    [Fact]
    public void An_account_tag_fits_by_key_and_value_exactly()
    {
        var tagged = Account("111", "ou-lab") with { Tags = [new("Owner", "data", Always)] };
        Assert.Equal("data", Of([Rule("data", 10, "account-tag:Owner=data")], tagged));
        Assert.Equal("", Of([Rule("data", 10, "account-tag:Owner=Data")], tagged));
        Assert.Equal("", Of([Rule("data", 10, "account-tag:owner=data")], tagged));
    }

    [Fact]
    public void What_no_rule_fits_is_nobodys() =>
        Assert.Equal(Claims.Nobody, Of([Rule("shops", 10, "account:222")], Account("111", "ou-shop")));

    [Fact]
    public void An_account_that_moves_counts_to_another_project_from_that_day()
    {
        var moved = new AccountPast("111", [new("ou-shop", new(Ever, June)), new("ou-lab", new(June, DateOnly.MaxValue))], []);
        var claims = Assignment.Of([Rule("shops", 10, "ou:ou-shop"), Rule("lab", 20, "ou:ou-lab")], [moved], Units);
        Assert.Equal("shops", claims.Of("111", June.AddDays(-1), NoTags));
        Assert.Equal("lab", claims.Of("111", June, NoTags));
    }

    [Fact]
    public void A_rule_holds_from_its_first_day_to_before_its_last()
    {
        var claims = Assignment.Of([Rule("shops", 10, "account:111", June, July)], [Account("111", "ou-lab")], Units);
        Assert.Equal(["", "shops", "shops", ""], new[] { June.AddDays(-1), June, July.AddDays(-1), July }.Select(day => claims.Of("111", day, NoTags)));
    }

    [Fact]
    public void A_tag_takes_charges_from_an_account_only_where_its_rule_comes_first()
    {
        var alpha = new Dictionary<string, string> { ["Project"] = "alpha" };
        var first = Assignment.Of([Rule("alpha", 10, "tag:Project=alpha"), Rule("shops", 20, "account:111")], [Account("111", "ou-lab")], Units);
        var last = Assignment.Of([Rule("alpha", 30, "tag:Project=alpha"), Rule("shops", 20, "account:111")], [Account("111", "ou-lab")], Units);
        Assert.Equal(("alpha", "shops", "alpha"), (first.Of("111", June, alpha), first.Of("111", June, NoTags), first.Of("999", June, alpha)));
        Assert.Equal(("shops", "shops", "alpha"), (last.Of("111", June, alpha), last.Of("111", June, NoTags), last.Of("999", June, alpha)));
    }

    [Fact]
    public void Pieces_of_one_rule_on_neighbouring_days_are_one_claim()
    {
        var claims = Assignment.Of([Rule("shops", 10, "ou:ou-prod")], [new("111", [new("ou-shop", new(Ever, June)), new("ou-prod", new(June, DateOnly.MaxValue))], [])], Units);
        Assert.Equal(Always, Assert.Single(claims.Accounts).Days);
    }

    [Fact]
    public void Between_equal_places_the_code_decides() =>
        Assert.Equal("alpha", Of([Rule("beta", 10, "account:111"), Rule("alpha", 10, "ou:r-1")], Account("111", "ou-lab")));

    private static DayRange Always => new(Ever, DateOnly.MaxValue);

    private static AccountPast Account(string id, string ou) => new(id, [new(ou, Always)], []);

    private static string Of(IEnumerable<DatedRule> rules, AccountPast account) => Assignment.Of(rules, [account], Units).Of(account.Id, June, NoTags);

    internal static DatedRule Rule(string code, int place, string text, DateOnly? from = null, DateOnly? until = null)
    {
        Assert.True(ProjectRule.TryParse(text, out var rule), text);
        return new() { ProjectCode = code, Place = place, Kind = rule.Kind, Key = rule.Key, Value = rule.Value, From = from ?? DateOnly.MinValue, Until = until };
    }
}
