using CostGov.Costs;
using CostGov.Web.Costs;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CostGov.Web.Accounts;

public enum AccountsSort
{
    Cost,
    Change,
    Name,
}

/// <summary>The address of the organisation's tree: everything that changes what is shown, and nothing else. A link is another view.</summary>
public sealed record AccountsView
{
    public const string Path = "/accounts";

    /// <summary>What opens by itself: the roots, so that their OUs are seen.</summary>
    public const int LevelsOpen = 1;

    private const int MostNodes = 200;
    private const int LongestKey = 64;
    private const int LongestSearch = 200;

    private static readonly string[] Known = ["p", "from", "to", "vs", "m", "cur", "ou", "q", "state", "sort", "open", "shut", "page"];

    public PeriodChoice Period { get; init; } = PeriodChoice.MonthToDate;

    public CompareChoice Compare { get; init; } = CompareChoice.Previous;

    public CostMetric Metric { get; init; } = CostMetric.Billed;

    /// <summary>Null: the only one there is.</summary>
    public Currency? Currency { get; init; }

    public OuView OuView { get; init; } = OuView.AsItIs;

    /// <summary>As typed.</summary>
    public string Search { get; init; } = "";

    /// <summary>As <see cref="AccountPlace.State"/>; null for all.</summary>
    public string? State { get; init; }

    public AccountsSort Sort { get; init; } = AccountsSort.Cost;

    public bool IsAscending { get; init; }

    public bool IsAllOpen { get; init; }

    /// <summary>Opened beyond what opens by itself.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Closed although it opens by itself.</summary>
    public IReadOnlyList<string> Shut { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Only some accounts are asked for, and then all of them are shown.</summary>
    public bool IsSifted => State is not null || !string.IsNullOrWhiteSpace(Search);

    public static (AccountsView View, IReadOnlyList<string> Dropped) Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var dropped = asked.Keys.Where(key => !Known.Contains(key)).ToList();
        var view = new AccountsView
        {
            Period = ExploreAddress.Period(asked, dropped),
            Compare = ExploreAddress.One(asked, "vs", dropped, text => CompareChoice.TryParse(text, out var choice) ? choice : null) ?? CompareChoice.Previous,
            Metric = ExploreAddress.One(asked, "m", dropped, ExploreAddress.Named<CostMetric>) ?? CostMetric.Billed,
            Currency = ExploreAddress.One(asked, "cur", dropped, ExploreAddress.ReadCurrency),
            OuView = ExploreAddress.One(asked, "ou", dropped, text => text switch { "was" => OuView.AsItWas, "is" => OuView.AsItIs, _ => (OuView?)null }) ?? OuView.AsItIs,
            Search = ExploreAddress.One(asked, "q", dropped, text => text.Length <= LongestSearch ? text : null) ?? "",
            State = ReadState(asked, dropped),
            Sort = ExploreAddress.One(asked, "sort", dropped, text => ExploreAddress.Named<AccountsSort>(text.TrimStart('-'))) ?? AccountsSort.Cost,
            IsAscending = asked.TryGetValue("sort", out var sort) && ExploreAddress.Named<AccountsSort>(sort.ToString()) is not null,
            IsAllOpen = asked.GetValueOrDefault("open") == "all",
            Open = asked.GetValueOrDefault("open") == "all" ? [] : ExploreAddress.One(asked, "open", dropped, Keys) ?? [],
            Shut = ExploreAddress.One(asked, "shut", dropped, Keys) ?? [],
            Page = ExploreAddress.One(asked, "page", dropped, text => int.TryParse(text, out var page) && page > 0 ? page : (int?)null) ?? 1,
        };
        return (view, dropped);
    }

    public string ToUrl()
    {
        var parts = new List<string>();
        ExploreAddress.Add(parts, "p", Period == PeriodChoice.MonthToDate ? null : Period.ToString());
        ExploreAddress.Add(parts, "vs", Compare == CompareChoice.Previous ? null : Compare.ToString());
        ExploreAddress.Add(parts, "m", Metric == CostMetric.Billed ? null : ExploreAddress.Name(Metric));
        ExploreAddress.Add(parts, "cur", Currency?.Code);
        ExploreAddress.Add(parts, "ou", OuView == OuView.AsItWas ? "was" : null);
        ExploreAddress.Add(parts, "q", Search.Length == 0 ? null : Search);
        ExploreAddress.Add(parts, "state", State is null ? null : Written(State));
        ExploreAddress.Add(parts, "sort", this is { Sort: AccountsSort.Cost, IsAscending: false } ? null : (IsAscending ? "" : "-") + ExploreAddress.Name(Sort));
        ExploreAddress.Add(parts, "open", IsAllOpen ? "all" : Open.Count == 0 ? null : string.Join(',', Open));
        ExploreAddress.Add(parts, "shut", Shut.Count == 0 ? null : string.Join(',', Shut));
        ExploreAddress.Add(parts, "page", Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return parts.Count == 0 ? Path : Path + "?" + string.Join('&', parts);
    }

    /// <summary>The same figures: only the way the tree is looked at may differ.</summary>
    public bool AsksTheSameAs(AccountsView other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Period, Compare, Metric, Currency, OuView) == (other.Period, other.Compare, other.Metric, other.Currency, other.OuView);
    }

    public CostQuestion ToQuestion(DateOnly lastDay)
    {
        var days = Period.Resolve(lastDay);
        return new(days, Granularity.Total, Metric, [Dimension.Ou, Dimension.Account], [], Compare.Resolve(days), OuView: OuView, Currency: Currency);
    }

    /// <summary>All accounts over the days its presets mean now, for a file and its link: those do not move on with the calendar.</summary>
    public AccountsView AtDays(DateOnly lastDay)
    {
        var question = ToQuestion(lastDay);
        return new()
        {
            Period = new PeriodChoice.Fixed(question.Period),
            Compare = question.CompareWith is { } days ? new CompareChoice.Fixed(days) : CompareChoice.None,
            Metric = Metric,
            Currency = Currency,
            OuView = OuView,
        };
    }

    /// <param name="level">1 for a root.</param>
    public bool IsOpen(string key, int level) => OpensByItself(level) ? !Shut.Contains(key) : Open.Contains(key);

    public AccountsView Toggled(string key, int level) => OpensByItself(level)
        ? this with { Shut = Switched(Shut, key) }
        : this with { Open = Switched(Open, key) };

    /// <summary>Where an account's figures of the same period are shown.</summary>
    public string AccountUrl(string accountId) => new AccountView(Period, Compare, Metric, Currency).ToUrl(accountId);

    /// <summary>Where the same figures are taken apart.</summary>
    public ExploreView Explore => ExploreView.Default with { Period = Period, Compare = Compare, Metric = Metric, Currency = Currency, OuView = OuView, GroupBy = [Dimension.Account] };

    private bool OpensByItself(int level) => IsAllOpen || IsSifted || level <= LevelsOpen;

    private static IReadOnlyList<string> Switched(IReadOnlyList<string> keys, string key) =>
        keys.Contains(key) ? [.. keys.Where(other => other != key)] : [.. keys, key];

    private static IReadOnlyList<string>? Keys(string text)
    {
        var keys = text.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return keys.Count is 0 or > MostNodes || keys.Exists(key => key.Length > LongestKey) ? null : keys;
    }

    // AWS's words in lower case with hyphens; "all" is what a form sends when nothing was chosen.
    private static string? ReadState(Dictionary<string, StringValues> asked, List<string> dropped)
    {
        var text = ExploreAddress.One(asked, "state", dropped, text => text is "all" || text.Length <= LongestKey && text.All(sign => char.IsAsciiLetterLower(sign) || sign == '-') ? text : null);
        return text is null or "all" or "" ? null : text.ToUpperInvariant().Replace('-', '_');
    }

    private static string Written(string state) => state.ToLowerInvariant().Replace('_', '-');
}
