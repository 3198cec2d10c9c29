using CostGov.Costs;
using CostGov.Web.Costs;
using Microsoft.AspNetCore.WebUtilities;

namespace CostGov.Web.Accounts;

/// <summary>The address of an account's page, but for the account: its period, what that is compared with, and which cost.</summary>
public sealed record AccountView(PeriodChoice Period, CompareChoice Compare, CostMetric Metric, Currency? Currency)
{
    private static readonly string[] Known = ["p", "from", "to", "vs", "m", "cur"];

    public static readonly AccountView Default = new(PeriodChoice.MonthToDate, CompareChoice.Previous, CostMetric.Billed, null);

    public static (AccountView View, IReadOnlyList<string> Dropped) Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var dropped = asked.Keys.Where(key => !Known.Contains(key)).ToList();
        var view = new AccountView(
            ExploreAddress.Period(asked, dropped),
            ExploreAddress.One(asked, "vs", dropped, text => CompareChoice.TryParse(text, out var choice) ? choice : null) ?? CompareChoice.Previous,
            ExploreAddress.One(asked, "m", dropped, ExploreAddress.Named<CostMetric>) ?? CostMetric.Billed,
            ExploreAddress.One(asked, "cur", dropped, ExploreAddress.ReadCurrency));
        return (view, dropped);
    }

    public string ToUrl(string accountId)
    {
        var parts = new List<string>();
        ExploreAddress.Add(parts, "p", Period == PeriodChoice.MonthToDate ? null : Period.ToString());
        ExploreAddress.Add(parts, "vs", Compare == CompareChoice.Previous ? null : Compare.ToString());
        ExploreAddress.Add(parts, "m", Metric == CostMetric.Billed ? null : ExploreAddress.Name(Metric));
        ExploreAddress.Add(parts, "cur", Currency?.Code);
        var path = AccountsView.Path + "/" + Uri.EscapeDataString(accountId);
        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }

    /// <summary>The tree over the same period.</summary>
    public AccountsView Tree => new() { Period = Period, Compare = Compare, Metric = Metric, Currency = Currency };

    /// <summary>Where the account's figures are taken apart further.</summary>
    public ExploreView Explore(string accountId) => ExploreView.Default with
    {
        Period = Period,
        Compare = Compare,
        Metric = Metric,
        Currency = Currency,
        Filters = [new(Dimension.Account, [accountId])],
    };
}
