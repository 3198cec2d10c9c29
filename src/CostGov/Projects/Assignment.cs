using CostGov.Accounts;

namespace CostGov.Projects;

/// <summary>
/// Which project each account counts to on which day, and which tag values are taken from it: the dated rules held against the dated
/// facts about accounts. First match wins. Pure, and the only place that decides it (docs/adr/0013).
/// </summary>
public static class Assignment
{
    /// <param name="rules">Of all projects, past ones too.</param>
    /// <param name="accounts">Every account there is, with where it was and what tags it carried when.</param>
    /// <param name="units">The tree of OUs; AWS moves accounts between OUs, but never an OU.</param>
    public static Claims Of(IEnumerable<DatedRule> rules, IEnumerable<AccountPast> accounts, OuPaths units)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(units);
        var ranked = Ranked(rules);
        var byKind = ranked.ToLookup(rule => rule.Rule.Kind);
        var byAccount = byKind[RuleKind.Account].ToLookup(rule => rule.Rule.Value, StringComparer.Ordinal);
        var byTag = byKind[RuleKind.AccountTag].ToLookup(rule => (rule.Rule.Key, rule.Rule.Value));
        var byUnit = byKind[RuleKind.Ou].ToLookup(rule => rule.Rule.Value, StringComparer.Ordinal);
        var known = accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        // A rule may name an account that only charges know so far.
        var unseen = byAccount.Where(rules => !known.ContainsKey(rules.Key)).Select(rules => new AccountPast(rules.Key, [], []));
        return new(
            known.Values.Concat(unseen).SelectMany(account => AccountClaims(account.Id, [.. Fitting(account)])),
            TagClaims(ranked));

        // Every rule an account fits, on the days on which it does.
        IEnumerable<RankedRule> Fitting(AccountPast account) =>
            byAccount[account.Id]
                .Concat(account.Units.SelectMany(stay => units.Upwards(stay.OuId).SelectMany(unit => Within(byUnit[unit], stay.Days))))
                .Concat(account.Tags.SelectMany(tag => Within(byTag[(tag.Key, tag.Value)], tag.Days)));
    }

    /// <summary>All rules in their one order.</summary>
    internal static IReadOnlyList<RankedRule> Ranked(IEnumerable<DatedRule> rules) =>
        [.. rules
            .Where(rule => rule.From < (rule.Until ?? DateOnly.MaxValue))
            .OrderBy(rule => rule.Place)
            .ThenBy(rule => rule.ProjectCode, StringComparer.Ordinal)
            .ThenBy(rule => rule.Kind).ThenBy(rule => rule.Key, StringComparer.Ordinal).ThenBy(rule => rule.Value, StringComparer.Ordinal)
            .ThenBy(rule => rule.From)
            .Select((rule, rank) => new RankedRule(rank, rule.ProjectCode, rule.Rule, rule.Days))];

    private static IEnumerable<RankedRule> Within(IEnumerable<RankedRule> rules, DayRange days) =>
        rules.Where(rule => rule.Days.Overlaps(days)).Select(rule => rule with { Days = rule.Days.Intersect(days)! });

    private static IEnumerable<AccountClaim> AccountClaims(string accountId, IReadOnlyList<RankedRule> fitting) =>
        FirstWins(fitting).Select(rule => new AccountClaim(accountId, rule.Days, rule.Rank, rule.ProjectCode));

    private static IEnumerable<TagClaim> TagClaims(IReadOnlyList<RankedRule> rules) => rules
        .Where(rule => rule.Rule.Kind == RuleKind.CostTag)
        .GroupBy(rule => (rule.Rule.Key, rule.Rule.Value))
        .SelectMany(tag => FirstWins([.. tag]).Select(rule => new TagClaim(tag.Key.Key, tag.Key.Value, rule.Days, rule.Rank, rule.ProjectCode)));

    // The days are cut wherever a rule begins or ends; of each piece the first rule has it, and pieces of one rule grow together again.
    private static List<RankedRule> FirstWins(IReadOnlyList<RankedRule> rules)
    {
        var cuts = rules.SelectMany(rule => new[] { rule.Days.Start, rule.Days.End }).Distinct().Order().ToList();
        var won = new List<RankedRule>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            if (rules.Where(rule => rule.Days.Contains(start)).MinBy(rule => rule.Rank) is not { } first)
                continue;
            if (won is [.., var last] && last.Rank == first.Rank && last.Days.End == start)
                won[^1] = first with { Days = new(last.Days.Start, end) };
            else
                won.Add(first with { Days = new(start, end) });
        }

        return won;
    }

    internal sealed record RankedRule(int Rank, string ProjectCode, ProjectRule Rule, DayRange Days);
}
