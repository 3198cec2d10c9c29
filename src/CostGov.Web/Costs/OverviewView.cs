using CostGov.Costs;
using Microsoft.AspNetCore.WebUtilities;

namespace CostGov.Web.Costs;

/// <summary>The address of the overview: which cost it shows, and in which currency where payers bill in several.</summary>
public sealed record OverviewView(CostMetric Metric = CostMetric.Billed, Currency? Currency = null)
{
    public static OverviewView Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var metric = Enum.GetValues<CostMetric>().FirstOrDefault(value => ExploreAddress.Name(value) == asked.GetValueOrDefault("m").ToString());
        var currency = asked.GetValueOrDefault("cur").ToString();
        return new(metric, currency.Length == 3 && currency.All(char.IsAsciiLetterUpper) ? Currency.Parse(currency) : null);
    }

    public string ToUrl()
    {
        var parts = new[] { Metric == CostMetric.Billed ? null : "m=" + ExploreAddress.Name(Metric), Currency is null ? null : "cur=" + Currency.Code }.OfType<string>().ToArray();
        return parts.Length == 0 ? "/" : "/?" + string.Join('&', parts);
    }

    /// <summary>Where a figure of this page is taken apart.</summary>
    public ExploreView Explore => ExploreView.Default with { Metric = Metric, Currency = Currency };
}
