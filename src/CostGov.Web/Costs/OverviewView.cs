using CostGov.Costs;
using Microsoft.AspNetCore.WebUtilities;

namespace CostGov.Web.Costs;

/// <summary>The address of the overview: which cost it shows, in which currency where payers bill in several, and how much of it.</summary>
public sealed record OverviewView(CostMetric Metric = CostMetric.Billed, Currency? Currency = null)
{
    /// <summary>What the movers can be told by.</summary>
    public static readonly IReadOnlyList<Dimension> MoversBy = [Dimension.Account, Dimension.Service, Dimension.Ou];

    public Dimension Movers { get; init; } = Dimension.Account;

    /// <summary>All that needs attention, not only the worst of it.</summary>
    public bool IsWholeAttention { get; init; }

    /// <summary>Where a figure of this page is taken apart.</summary>
    public ExploreView Explore => ExploreView.Default with { Metric = Metric, Currency = Currency };

    public static OverviewView Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var metric = Enum.GetValues<CostMetric>().FirstOrDefault(value => ExploreAddress.Name(value) == asked.GetValueOrDefault("m").ToString());
        var currency = asked.GetValueOrDefault("cur").ToString();
        return new(metric, currency.Length == 3 && currency.All(char.IsAsciiLetterUpper) ? Currency.Parse(currency) : null)
        {
            Movers = MoversBy.FirstOrDefault(dimension => dimension.ToString() == asked.GetValueOrDefault("movers").ToString(), Dimension.Account),
            IsWholeAttention = asked.GetValueOrDefault("attention").ToString() == "all",
        };
    }

    public string ToUrl()
    {
        var parts = new[]
        {
            Metric == CostMetric.Billed ? null : "m=" + ExploreAddress.Name(Metric),
            Currency is null ? null : "cur=" + Currency.Code,
            Movers == Dimension.Account ? null : "movers=" + Movers,
            IsWholeAttention ? "attention=all" : null,
        }.OfType<string>().ToArray();
        return parts.Length == 0 ? "/" : "/?" + string.Join('&', parts);
    }
}
