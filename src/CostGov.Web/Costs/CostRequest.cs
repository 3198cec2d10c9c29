using System.Globalization;
using System.Text.Json;
using CostGov.Costs;

namespace CostGov.Web.Costs;

/// <summary>What an address asks, or every parameter that cannot be read with what was expected instead.</summary>
public abstract record CostRequest
{
    private const int LongestDays = 3660;
    private const int LargestLimit = 1000;

    private CostRequest()
    {
    }

    public sealed record Question(CostQuestion Asked) : CostRequest;

    public sealed record Refused(IDictionary<string, string[]> Problems) : CostRequest;

    /// <param name="today">The current UTC day, for the period that is meant when none is given.</param>
    public static CostRequest Read(CostParameters parameters, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var problems = new Complaints();
        var period = Range(problems, ("start", parameters.Start, MonthOf(today.AddDays(-1))), ("end", parameters.End, today));
        var asked = new CostQuestion(
            period ?? new(today, today.AddDays(1)),
            Named(problems, "granularity", parameters.Granularity, Granularity.Day),
            Named(problems, "metric", parameters.Metric, CostMetric.Billed),
            GroupBy(problems, parameters.GroupBy),
            [.. Filters(problems, "filter", parameters.Filter, exclude: false), .. Filters(problems, "exclude", parameters.Exclude, exclude: true)],
            Compared(problems, parameters),
            Limit(problems, parameters.Limit),
            Named(problems, "ou", parameters.Ou, OuView.AsItIs),
            CurrencyOf(problems, parameters.Currency));
        return problems.Any ? new Refused(problems.ByParameter) : new Question(asked);
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DayRange? Range(Complaints problems, (string Name, string? Text, DateOnly? Default) start, (string Name, string? Text, DateOnly? Default) end)
    {
        if (Day(problems, start) is not { } first || Day(problems, end) is not { } after)
            return null;
        if (after <= first)
            problems.Add(end.Name, $"'{after:yyyy-MM-dd}' is not after {start.Name}: expected a day after {first:yyyy-MM-dd}, for the end is not part of the period.");
        else if (after.DayNumber - first.DayNumber > LongestDays)
            problems.Add(end.Name, $"The period has {after.DayNumber - first.DayNumber} days: expected at most {LongestDays}.");
        else
            return new(first, after);
        return null;
    }

    private static DateOnly? Day(Complaints problems, (string Name, string? Text, DateOnly? Default) day)
    {
        if (string.IsNullOrEmpty(day.Text))
            return day.Default;
        if (DateOnly.TryParseExact(day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return read;
        problems.Add(day.Name, $"'{day.Text}' is not a day: expected yyyy-MM-dd such as 2026-10-01.");
        return null;
    }

    private static DayRange? Compared(Complaints problems, CostParameters parameters)
    {
        var (start, end) = (string.IsNullOrEmpty(parameters.CompareStart), string.IsNullOrEmpty(parameters.CompareEnd));
        if (start != end)
            problems.Add(start ? "compareStart" : "compareEnd", "Is missing: compareStart and compareEnd are given together or not at all.");
        return start || end ? null : Range(problems, ("compareStart", parameters.CompareStart, null), ("compareEnd", parameters.CompareEnd, null));
    }

    private static T Named<T>(Complaints problems, string name, string? text, T unless)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return unless;
        var names = Enum.GetNames<T>();
        var at = Array.FindIndex(names, known => Written(known).Equals(text, StringComparison.Ordinal));
        if (at >= 0)
            return Enum.Parse<T>(names[at]);
        problems.Add(name, $"'{text}' is not known: expected {string.Join(", ", names[..^1].Select(Written))} or {Written(names[^1])}.");
        return unless;
    }

    private static string Written(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static List<Dimension> GroupBy(Complaints problems, string[]? texts)
    {
        List<Dimension> read = [];
        foreach (var text in Given(texts))
        {
            if (!CostGrammar.TryParseDimension(text, out var dimension))
                problems.Add("groupBy", $"'{text}' is not a dimension: expected {CostGrammar.ExpectedDimension}.");
            else if (read.Contains(dimension))
                problems.Add("groupBy", $"'{text}' is given twice: expected distinct dimensions.");
            else
                read.Add(dimension);
        }

        if (read.Count > 2)
            problems.Add("groupBy", $"{read.Count} dimensions are given: expected at most two.");
        return read;
    }

    private static IEnumerable<CostFilter> Filters(Complaints problems, string name, string[]? texts, bool exclude)
    {
        foreach (var text in Given(texts))
        {
            if (CostGrammar.TryParseFilter(text, exclude, out var filter))
                yield return filter;
            else
                problems.Add(name, $"'{text}' is not a filter: expected {CostGrammar.ExpectedFilter}. Dimensions are {CostGrammar.ExpectedDimension}; categories and kinds have the names that answers use.");
        }
    }

    private static int? Limit(Complaints problems, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit)
            return limit;
        problems.Add("limit", $"'{text}' is not a number of groups: expected 1 to {LargestLimit}.");
        return null;
    }

    private static Currency? CurrencyOf(Complaints problems, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return Currency.Parse(text);
        }
        catch (FormatException refused)
        {
            problems.Add("currency", refused.Message);
            return null;
        }
    }

    private static IEnumerable<string> Given(string[]? texts) => (texts ?? []).Where(text => text.Length > 0);

    /// <summary>All that is wrong with an address, so that it is mended in one go.</summary>
    private sealed class Complaints
    {
        private readonly Dictionary<string, List<string>> _problems = new(StringComparer.Ordinal);

        public bool Any => _problems.Count > 0;

        public IDictionary<string, string[]> ByParameter => _problems.ToDictionary(problem => problem.Key, problem => problem.Value.ToArray(), StringComparer.Ordinal);

        public void Add(string parameter, string problem)
        {
            if (!_problems.TryGetValue(parameter, out var said))
                _problems[parameter] = said = [];
            said.Add(problem);
        }
    }
}
