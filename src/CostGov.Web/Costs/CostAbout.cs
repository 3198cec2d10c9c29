using System.Globalization;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Web.Parts;
using CostGov.Web.Reports;

namespace CostGov.Web.Costs;

/// <summary>The sheet that says what a workbook's figures are: enough to ask for them again, and to know how far they can be trusted. Pure.</summary>
internal sealed class CostAbout(CostTable table, ValueNames names, EventTimes times)
{
    /// <param name="report">What was exported, in the reader's words.</param>
    /// <param name="rows">Of the first sheet.</param>
    public ReportSheet Sheet(string report, int rows, ExportOrder order, string url, DateTimeOffset now)
    {
        var question = table.Question;
        List<(string Item, object? Value)> about =
        [
            (ReportsText.AboutReport, report),
            (ReportsText.AboutView, ExploreWords.FilterSentence(question, table.Currency, names)),
            (ReportsText.AboutTotal, Exact(table.Total)),
            (ReportsText.AboutCurrency, table.Currency.Code),
            (ReportsText.AboutFirst, question.Period.Start),
            (ReportsText.AboutLast, question.Period.LastDay),
            (ReportsText.AboutUtc, ReportsText.AboutUtcIs),
            .. Compared(),
            (ReportsText.AboutMetric, Sentence.Of(ReportsText.AboutMetricOf, ValueNames.Of(question.Metric), AtAws(question.Metric))),
            (ReportsText.AboutGrouping, question.GroupBy.Count == 0 ? ReportsText.AboutNone : ExploreWords.Grouping(question.GroupBy)),
            (ReportsText.AboutColumns, ExploreWords.Of(question.Granularity)),
            (ReportsText.AboutKinds, KindsLeftOut()),
            .. Filters(),
            .. Provenance(),
            (ReportsText.AboutRows, rows),
            (ReportsText.AboutPrecision, ReportsText.AboutPrecisionIs),
            (ReportsText.AboutMade, times.Full(now)),
            (ReportsText.AboutBy, order.By.Name),
            (ReportsText.AboutLink, new Uri(new Uri(order.Site), url).ToString()),
        ];
        IReadOnlyList<ReportColumn> columns = [new(ReportsText.AboutItem, CellKind.Text), new(ReportsText.AboutValue, CellKind.Any, Width: 90)];
        return new(ReportsText.About, columns, about.Count, about.Select(row => (IReadOnlyList<object?>)[row.Item, row.Value]));
    }

    private IEnumerable<(string, object?)> Compared()
    {
        if (table.Question.CompareWith is not { } days || table.Comparison is not { } compared)
            yield break;
        yield return (ReportsText.AboutCompared, DayText.Range(days));
        yield return (ReportsText.AboutComparedTotal, Exact(compared.Total));
    }

    private IEnumerable<(string, object?)> Filters()
    {
        foreach (var filter in table.Question.Filters)
        {
            var values = string.Join(", ", filter.Values.Select(value => names.Name(filter.Dimension, value)));
            yield return (filter.Exclude ? ReportsText.AboutExcept : ReportsText.AboutOnly, Sentence.Of(CostsText.ChipOnly, ValueNames.Of(filter.Dimension), values));
        }

        if (table.Question.GroupBy.Concat(table.Question.Filters.Select(filter => filter.Dimension)).Contains(Dimension.Ou))
            yield return (ReportsText.AboutOu, table.Question.OuView == OuView.AsItIs ? CostsText.OuAsItIs : CostsText.OuAsItWas);
    }

    private IEnumerable<(string, object?)> Provenance()
    {
        var source = table.Provenance;
        yield return (ReportsText.AboutDataTo, source.DataTo is { } to ? to : ReportsText.AboutUnknown);
        yield return (ReportsText.AboutAsOf, source.DataAsOf is { } asOf ? times.Full(asOf) : ReportsText.AboutUnknown);
        yield return (ReportsText.AboutFinality, source.IsEstimated ? CostsText.AnswerEstimated : CostsText.AnswerFinal);
        yield return (ReportsText.AboutComplete, table.Buckets.All(bucket => bucket.IsComplete) ? ReportsText.AboutCompleteYes : ReportsText.AboutCompleteNo);
        foreach (var notice in source.Notices)
            yield return (ReportsText.AboutNote, ExploreWords.Of(notice, table.Currency));
        yield return (ReportsText.AboutSource, string.Join(", ", source.Cubes.Select(ExploreWords.Of)));
        yield return (ReportsText.AboutCube, string.Join(", ", source.Cubes));
        yield return (ReportsText.AboutRuns, string.Join(", ", source.RunIds.Select(id => id.ToString(CultureInfo.InvariantCulture))));
    }

    private string KindsLeftOut()
    {
        var kinds = Enum.GetValues<ChargeKind>().Where(kind => !table.Question.Filters
            .Where(filter => filter.Dimension == Dimension.Kind)
            .All(filter => filter.Values.Contains(kind.ToString()) != filter.Exclude)).ToList();
        return kinds.Count == 0 ? ReportsText.AboutNone : string.Join(", ", kinds.Select(ValueNames.Of));
    }

    private string Exact(decimal? total) => total is { } known ? $"{AmountText.Exact(known)} {table.Currency}" : ReportsText.AboutUnknown;

    // AWS's own words are not translated.
    private static string AtAws(CostMetric metric) => metric switch
    {
        CostMetric.Billed => "UnblendedCost, FOCUS BilledCost",
        CostMetric.Effective => "AmortizedCost, FOCUS EffectiveCost",
        CostMetric.NetBilled => "NetUnblendedCost",
        CostMetric.NetEffective => "NetAmortizedCost",
        CostMetric.List => "FOCUS ListCost",
        _ => "FOCUS ContractedCost",
    };
}
