using CostGov.Accounts;
using CostGov.Projects;
using CsCheck;

namespace CostGov.Tests.Projects;

/// <summary>Random rules over random pasts of accounts, held against the rules read one by one as a person would.</summary>
public sealed class AnyRules
{
    private static readonly DateOnly First = new(2026, 7, 1);
    private static readonly DayRange Days = new(First, First.AddDays(40));
    private static readonly string[] Ids = ["111", "222", "333"];
    private static readonly string[] Ous = ["r-1", "ou-a", "ou-b", "ou-c"];
    private static readonly string[] Values = ["x", "y"];
    private static readonly string[] Codes = ["alpha", "beta", "gamma"];

    private static readonly OuPaths Units = OuPaths.Of(
    [
        new() { Id = "r-1", PayerId = "1", Name = "Root" },
        new() { Id = "ou-a", PayerId = "1", Name = "A", ParentId = "r-1" },
        new() { Id = "ou-b", PayerId = "1", Name = "B", ParentId = "ou-a" },
        new() { Id = "ou-c", PayerId = "1", Name = "C", ParentId = "r-1" },
    ]);

    internal static readonly Gen<DatedRule> Rules =
        from kind in Gen.Enum<RuleKind>()
        from code in OneOf(Codes)
        from place in Gen.Int[0, 6]
        from value in OneOf(Values)
        from id in OneOf(Ids)
        from ou in OneOf(Ous)
        from key in OneOf("Project", "Team")
        from start in Gen.Int[-5, 40]
        from length in Gen.Int[1, 50]
        from isOpen in Gen.Bool
        select AssignmentTests.Rule(
            code, place, kind switch { RuleKind.Account => "account:" + id, RuleKind.Ou => "ou:" + ou, RuleKind.AccountTag => "account-tag:Owner=" + value, _ => $"tag:{key}={value}" },
            start < 0 ? DateOnly.MinValue : First.AddDays(start), isOpen ? null : First.AddDays(Math.Max(start, 0) + length));

    internal static readonly Gen<AccountPast> Pasts =
        from id in OneOf(Ids)
        from ous in OneOf(Ous).Array[1, 3]
        from tags in OneOf(Values).Array[0, 3]
        from cut in Gen.Int[1, 20]
        select new AccountPast(
            id,
            [.. ous.Select((ou, place) => new UnitDays(ou, Stay(place, cut, ous.Length)))],
            [.. tags.Select((value, place) => new TagDays("Owner", value, Stay(place, cut, tags.Length)))]);

    private static readonly Gen<Dictionary<string, string>> Tags =
        from project in OneOf("", "x", "y")
        from team in OneOf("", "x", "y")
        select new[] { ("Project", project), ("Team", team) }.Where(tag => tag.Item2.Length > 0).ToDictionary(tag => tag.Item1, tag => tag.Item2);

    [Fact]
    public void Every_charge_of_every_day_counts_to_exactly_the_first_rule_that_fits() =>
        Gen.Select(Rules.Array[0, 12], Pasts.Array[1, 4], Tags.Array[1, 4]).Sample((rules, pasts, charges) =>
        {
            var accounts = pasts.DistinctBy(account => account.Id).ToList();
            var claims = Assignment.Of(rules, accounts, Units);
            foreach (var account in accounts)
            {
                foreach (var day in Days.Days)
                {
                    Assert.InRange(claims.Accounts.Count(claim => claim.AccountId == account.Id && claim.Days.Contains(day)), 0, 1);
                    foreach (var tags in charges)
                        Assert.Equal(AsRead(rules, account, day, tags), claims.Of(account.Id, day, tags));
                }
            }
        }, iter: 300);

    [Fact]
    public void What_is_told_about_some_projects_decides_as_all_of_it_does() =>
        Gen.Select(Rules.Array[0, 12], Pasts.Array[1, 4], Tags.Array[1, 4], OneOf(Codes).Array[0, 2]).Sample((rules, pasts, charges, codes) =>
        {
            var accounts = pasts.DistinctBy(account => account.Id).ToList();
            var claims = Assignment.Of(rules, accounts, Units);
            var about = claims.About(codes);
            Assert.DoesNotContain(about.Names, name => !codes.Contains(name));
            Assert.Equal(about.Fingerprint, about.About(codes).Fingerprint);
            foreach (var (account, day, tags) in from account in accounts from day in Days.Days from tags in charges select (account, day, tags))
            {
                var of = claims.Of(account.Id, day, tags);
                Assert.Equal(codes.Contains(of) ? of : "", about.Of(account.Id, day, tags));
                // A tag that is no key of these projects is not needed to tell.
                Assert.Equal(about.Of(account.Id, day, tags), about.Of(account.Id, day, tags.Where(tag => about.TagKeys.Contains(tag.Key)).ToDictionary()));
            }
        }, iter: 300);

    [Fact]
    public void A_preview_names_every_account_day_that_changes_hands_and_no_other() =>
        Gen.Select(Rules.Array[0, 8], Rules.Array[0, 8], Pasts.Array[1, 4]).Sample((before, after, pasts) =>
        {
            var accounts = pasts.DistinctBy(account => account.Id).ToList();
            var (was, becomes) = (Assignment.Of(before, accounts, Units), Assignment.Of(after, accounts, Units));
            var handed = Reassignment.Between(was, becomes, Days);
            foreach (var (account, day) in from account in accounts from day in Days.Days select (account, day))
            {
                var (old, now) = (was.Of(account.Id, day, new Dictionary<string, string>()), becomes.Of(account.Id, day, new Dictionary<string, string>()));
                var rows = handed.Where(row => row.AccountId == account.Id && row.Days.Contains(day)).ToList();
                Assert.Equal(old == now ? [] : [(old, now)], rows.Select(row => (row.Before, row.After)));
            }
        }, iter: 300);

    [Fact]
    public void A_change_leaves_every_day_before_it_as_it_was() =>
        Gen.Select(Rules.Array[0, 10], Rules.Array[0, 4], Pasts.Array[1, 4], Gen.Int[0, 39]).Sample((rules, wanted, pasts, from) =>
        {
            var accounts = pasts.DistinctBy(account => account.Id).ToList();
            var day = First.AddDays(from);
            var changed = RuleDates.Changed(rules, "alpha", [.. wanted.Select(rule => new WantedRule(rule.Rule, rule.Place)).DistinctBy(rule => rule.Rule)], day);
            Assert.Equal(wanted.Select(rule => rule.Rule).ToHashSet(), changed.Where(rule => rule.ProjectCode == "alpha" && rule.Days.Contains(day)).Select(rule => rule.Rule).ToHashSet());
            Assert.All(changed.Where(rule => rule.ProjectCode == "alpha" && rule.Days.Contains(day)), rule => Assert.Null(rule.Until));
            Assert.Empty(Reassignment.Between(Assignment.Of(rules, accounts, Units), Assignment.Of(changed, accounts, Units), new(First, day)));
        }, iter: 300);

    private static string AsRead(IEnumerable<DatedRule> rules, AccountPast account, DateOnly day, Dictionary<string, string> tags) => rules
        .Where(rule => day >= rule.From && (rule.Until is null || day < rule.Until))
        .Where(rule => rule.Kind switch
        {
            RuleKind.Account => rule.Value == account.Id,
            RuleKind.Ou => account.Units.Any(stay => stay.Days.Contains(day) && Units.Upwards(stay.OuId).Contains(rule.Value)),
            RuleKind.AccountTag => account.Tags.Any(tag => tag.Days.Contains(day) && tag.Key == rule.Key && tag.Value == rule.Value),
            _ => tags.GetValueOrDefault(rule.Key) == rule.Value,
        })
        .OrderBy(rule => rule.Place).ThenBy(rule => rule.ProjectCode, StringComparer.Ordinal)
        .Select(rule => rule.ProjectCode)
        .FirstOrDefault("");

    private static DayRange Stay(int place, int cut, int count) => new(
        place == 0 ? DateOnly.MinValue : First.AddDays(cut * place), place == count - 1 ? DateOnly.MaxValue : First.AddDays(cut * (place + 1)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);
}
