using CostGov.Costs;

namespace CostGov.Web.Costs.Views;

/// <summary>What is kept of a view: the query of its address, as the explorer itself writes it. Presets stay presets, so it moves with the days.</summary>
internal static class ViewQuery
{
    private const string Page = "/explore";

    /// <summary>Without the panel, which belongs to a moment and not to a view.</summary>
    public static string Of(ExploreView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return (view with { Panel = null }).ToUrl()[Page.Length..].TrimStart('?');
    }

    public static string UrlOf(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Length == 0 ? Page : Page + "?" + query;
    }

    /// <param name="address">Of the explorer, or its query alone.</param>
    /// <returns>The query as the explorer writes it, and the parts of the address it does not understand.</returns>
    public static (string Query, IReadOnlyList<string> NotUnderstood) Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var (page, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark
            ? (address[..mark], address[mark..])
            : address.EndsWith(Page, StringComparison.Ordinal) ? (address, "") : ("", address);
        var (view, dropped) = ExploreAddress.Read(query);
        return (Of(view), page.Length == 0 || page.EndsWith(Page, StringComparison.Ordinal) ? dropped : [page, .. dropped]);
    }

    /// <summary>The same days for whoever opens it, however late.</summary>
    public static ExploreView Fixed(ExploreView view, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(view);
        var question = view.ToQuestion(lastDay);
        return view with
        {
            Period = new PeriodChoice.Fixed(question.Period),
            Compare = question.CompareWith is { } compared ? new CompareChoice.Fixed(compared) : CompareChoice.None,
            AlignsWeekdays = false,
        };
    }

    public static bool IsTooLong(string query) => query.Length > SavedView.LongestQuery;
}
