using System.Globalization;
using CostGov.Costs;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CostGov.Web.Costs.Explaining;

/// <summary>What an address asks to have explained, or which of its parameters cannot be read.</summary>
public abstract record FigureRequest
{
    private FigureRequest()
    {
    }

    /// <param name="Dropped">Parameters that mean nothing here.</param>
    public sealed record Asked(Figure Figure, IReadOnlyList<string> Dropped) : FigureRequest;

    /// <param name="Problems">By parameter, in the words of the API.</param>
    public sealed record Refused(IReadOnlyDictionary<string, string> Problems) : FigureRequest;
}

/// <summary>Writes and reads the address of one figure: the API's own parameters, so that the two can be compared by eye.</summary>
internal static class FigureAddress
{
    public const string Path = "/explain";

    private const string Kind = "figure";
    private const string Api = "/api/v1/costs";

    private static readonly string[] Known =
        [Kind, "start", "end", "granularity", "metric", "groupBy", "filter", "exclude", "limit", "compareStart", "compareEnd", "ou", "currency"];

    public static string Write(Figure figure) =>
        Path + "?" + string.Join('&', [.. figure.Kind == FigureKind.Cost ? Array.Empty<string>() : [$"{Kind}={ExploreAddress.Name(figure.Kind)}"], .. Parts(figure.Question)]);

    public static string WriteApi(CostQuestion question) =>
        Api + "?" + string.Join('&', [.. Parts(question), "granularity=" + ExploreAddress.Name(question.Granularity)]);

    /// <param name="query">With or without its question mark.</param>
    public static FigureRequest Read(string query, DateOnly today)
    {
        var given = QueryHelpers.ParseQuery(query);
        var kind = given.TryGetValue(Kind, out var named) ? Enum.GetValues<FigureKind>().Cast<FigureKind?>().FirstOrDefault(one => ExploreAddress.Name(one!.Value) == named.ToString()) : FigureKind.Cost;
        if (kind is not { } known)
            return new FigureRequest.Refused(new Dictionary<string, string> { [Kind] = $"'{named}' is not known: expected cost, other or monthEnd." });

        var dropped = given.Keys.Where(name => !Known.Contains(name)).ToList();
        if (given.TryGetValue("granularity", out var granularity) && granularity != "total")
            dropped.Add("granularity");
        return CostRequest.Read(Parameters(given), today) switch
        {
            CostRequest.Question(var question) => Fitting(question with { Granularity = Granularity.Total }, known, dropped),
            CostRequest.Refused refused => new FigureRequest.Refused(refused.Problems.ToDictionary(problem => problem.Key, problem => string.Join(' ', problem.Value))),
            var other => throw new InvalidOperationException($"A request of an unknown kind: {other}."),
        };
    }

    private static CostParameters Parameters(Dictionary<string, StringValues> given)
    {
        return new()
        {
            Start = One("start"),
            End = One("end"),
            Metric = One("metric"),
            GroupBy = given.GetValueOrDefault("groupBy").OfType<string>().ToArray(),
            Filter = given.GetValueOrDefault("filter").OfType<string>().ToArray(),
            Exclude = given.GetValueOrDefault("exclude").OfType<string>().ToArray(),
            Limit = One("limit"),
            CompareStart = One("compareStart"),
            CompareEnd = One("compareEnd"),
            Ou = One("ou"),
            Currency = One("currency"),
        };

        // Given twice, it is read as both and refused as neither.
        string? One(string name) => given.TryGetValue(name, out var values) ? values.ToString() : null;
    }

    private static FigureRequest Fitting(CostQuestion question, FigureKind kind, List<string> dropped)
    {
        switch (kind)
        {
            case FigureKind.Other when question.GroupBy.Count == 0 || question.Limit is null:
                return new FigureRequest.Refused(new Dictionary<string, string> { ["limit"] = "Is missing: what is beyond a limit is known only with groupBy and limit." });
            case FigureKind.MonthEnd when question.Period.Start.Day != 1 || question.Period.LastDay.Month != question.Period.Start.Month || question.Period.Length > 31:
                return new FigureRequest.Refused(new Dictionary<string, string> { ["start"] = "A month's end is estimated from its first days: expected the first of a month, and an end in the same month." });
            case FigureKind.Other:
                return new FigureRequest.Asked(new(question, kind), dropped);
            case FigureKind.MonthEnd:
                dropped.AddRange(question.GroupBy.Count > 0 ? ["groupBy"] : []);
                question = question with { GroupBy = [] };
                break;
        }

        // A total is of all rows, however many of them are shown.
        dropped.AddRange(question.Limit is not null ? ["limit"] : []);
        return new FigureRequest.Asked(new(question with { Limit = null }, kind), dropped);
    }

    private static IEnumerable<string> Parts(CostQuestion question)
    {
        yield return "start=" + Iso(question.Period.Start);
        yield return "end=" + Iso(question.Period.End);
        yield return "metric=" + ExploreAddress.Name(question.Metric);
        foreach (var dimension in question.GroupBy)
            yield return "groupBy=" + ExploreAddress.Readable(CostGrammar.Write(dimension));
        foreach (var filter in question.Filters)
            yield return (filter.Exclude ? "exclude=" : "filter=") + ExploreAddress.Readable(CostGrammar.Write(filter));
        if (question.Limit is { } limit)
            yield return "limit=" + limit.ToString(CultureInfo.InvariantCulture);
        if (question.CompareWith is { } compared)
        {
            yield return "compareStart=" + Iso(compared.Start);
            yield return "compareEnd=" + Iso(compared.End);
        }

        if (question.OuView == OuView.AsItWas)
            yield return "ou=asItWas";
        if (question.Currency is { } currency)
            yield return "currency=" + currency.Code;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
