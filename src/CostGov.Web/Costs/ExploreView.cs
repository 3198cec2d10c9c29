using CostGov.Costs;

namespace CostGov.Web.Costs;

public enum ExploreSort
{
    Cost,
    Change,
    Name,
}

/// <summary>How the figures over time are drawn.</summary>
public enum ExploreShape
{
    Stack,
    Line,

    /// <summary>What was spent up to each day, against the compared days at the same point.</summary>
    Cumulative,
}

/// <summary>The address of the cost explorer: everything that changes what is shown, and nothing else. Immutable; a link is another view.</summary>
public sealed record ExploreView
{
    /// <summary>Rows of the table; the rest is one row, and the total is of all.</summary>
    public const int MostRows = 200;

    /// <summary>More than this many bars cannot be told apart on any screen.</summary>
    public const int MostBuckets = 400;

    public static readonly ExploreView Default = new();

    public PeriodChoice Period { get; init; } = PeriodChoice.MonthToDate;

    /// <summary>Null: what suits the length of the period.</summary>
    public Granularity? Granularity { get; init; }

    public IReadOnlyList<Dimension> GroupBy { get; init; } = [Dimension.Service];

    public IReadOnlyList<CostFilter> Filters { get; init; } = [];

    public CompareChoice Compare { get; init; } = CompareChoice.Previous;

    /// <summary>The compared days begin on the same weekday; for days only, and not where people chose the days themselves.</summary>
    public bool AlignsWeekdays { get; init; }

    public CostMetric Metric { get; init; } = CostMetric.Billed;

    /// <summary>Null: the only one there is.</summary>
    public Currency? Currency { get; init; }

    public OuView OuView { get; init; } = OuView.AsItIs;

    public ExploreShape Shape { get; init; }

    /// <summary>The chart's figures as a table in its place.</summary>
    public bool AsTable { get; init; }

    public ExploreSort Sort { get; init; } = ExploreSort.Cost;

    public bool IsAscending { get; init; }

    /// <summary>Places of chart series that are not drawn, counted from 1.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [];

    /// <summary>The row whose change is being explained, one filter a grouping; empty for the total, null for no row.</summary>
    public IReadOnlyList<CostFilter>? Panel { get; init; }

    public CostQuestion ToQuestion(DateOnly lastDay)
    {
        var days = Period.Resolve(lastDay);
        return new(days, Granularity ?? Suiting(days), Metric, GroupBy, Filters, Compared(days), MostRows, OuView, Currency);
    }

    /// <summary>Whether weekdays can be aligned: bars are days, and the compared ones follow from them.</summary>
    public bool CanAlignWeekdays(DayRange days) =>
        (Granularity ?? Suiting(days)) == CostGov.Costs.Granularity.Day && Compare is CompareChoice.Named && Compare != CompareChoice.None;

    /// <summary>The days its presets mean now, for a file and its link: those do not move on with the calendar.</summary>
    public ExploreView AtDays(DateOnly lastDay)
    {
        var question = ToQuestion(lastDay);
        return this with
        {
            Period = new PeriodChoice.Fixed(question.Period),
            Granularity = question.Granularity,
            Compare = question.CompareWith is { } days ? new CompareChoice.Fixed(days) : CompareChoice.None,
            AlignsWeekdays = false,
            AsTable = false,
            Hidden = [],
            Panel = null,
        };
    }

    public string ToUrl() => ExploreAddress.Write(this);

    /// <summary>With the filter on its dimension (include or exclude) replaced; without values, removed.</summary>
    public ExploreView With(CostFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var others = Filters.Where(other => other.Dimension != filter.Dimension || other.Exclude != filter.Exclude);
        return this with { Filters = filter.Values.Count == 0 ? [.. others] : [.. others, filter], Hidden = [] };
    }

    public ExploreView Without(CostFilter filter) => this with { Filters = [.. Filters.Where(other => other != filter)], Hidden = [] };

    /// <summary>With the panel open that tells why a row changed.</summary>
    /// <param name="keys">One per grouping; none for the total.</param>
    public ExploreView Why(IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return this with { Panel = [.. GroupBy.Zip(keys, (dimension, key) => new CostFilter(dimension, [key]))] };
    }

    /// <summary>Down into one row: filters keep what it holds, and the next dimension is shown.</summary>
    /// <param name="unitsBelow">The OUs directly below one.</param>
    public ExploreView Into(IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> unitsBelow)
    {
        var filters = RowFilters.Of(Filters, GroupBy, keys, unitsBelow);
        return this with { Filters = filters, GroupBy = [NextDown(filters)], Hidden = [] };
    }

    public static Granularity Suiting(DayRange days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.Length switch { <= 62 => CostGov.Costs.Granularity.Day, <= 190 => CostGov.Costs.Granularity.Week, _ => CostGov.Costs.Granularity.Month };
    }

    private DayRange? Compared(DayRange days) => Compare.Resolve(days) is { } compared && AlignsWeekdays && CanAlignWeekdays(days)
        ? CompareChoice.OnWeekdaysOf(days, compared)
        : Compare.Resolve(days);

    // Without line items a cube answers for an account with one more dimension, so the third step down is the kind of charge.
    private static Dimension NextDown(IReadOnlyList<CostFilter> filters)
    {
        var used = filters.Where(filter => !filter.Exclude).Select(filter => filter.Dimension).ToHashSet();
        var hasAccount = used.Contains(Dimension.Account);
        if (!hasAccount && used.Count(dimension => dimension != Dimension.Kind && dimension != Dimension.Ou && dimension != Dimension.Project) < 2)
            return Dimension.Account;
        return used.All(dimension => dimension == Dimension.Account || dimension == Dimension.Ou || dimension == Dimension.Project || dimension == Dimension.Kind) ? Dimension.Service : Dimension.Kind;
    }
}
