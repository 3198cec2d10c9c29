using System.Globalization;
using System.Text.Json.Nodes;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>Requests of GetCostAndUsage and what their answers add up to.</summary>
internal static class CostQuestions
{
    public static readonly string[] FourMetrics = ["UnblendedCost", "AmortizedCost", "NetUnblendedCost", "NetAmortizedCost"];

    public static JsonObject Ask(string start, string end, string granularity = "DAILY", string[]? metrics = null, JsonNode? filter = null, string? token = null, params (string Type, string Key)[] groupBy)
    {
        var question = new JsonObject
        {
            ["TimePeriod"] = new JsonObject { ["Start"] = start, ["End"] = end },
            ["Granularity"] = granularity,
            ["Metrics"] = new JsonArray([.. (metrics ?? ["UnblendedCost"]).Select(metric => (JsonNode)metric)]),
        };
        if (filter is not null) question["Filter"] = filter;
        if (groupBy.Length > 0) question["GroupBy"] = new JsonArray([.. groupBy.Select(one => new JsonObject { ["Type"] = one.Type, ["Key"] = one.Key })]);
        if (token is not null) question["NextPageToken"] = token;
        return question;
    }

    public static JsonObject Dimension(string key, params string[] values) => Leaf("Dimensions", key, values);

    public static JsonObject Tag(string key, params string[] values) => Leaf("Tags", key, values);

    public static JsonObject All(string root, params JsonObject[] operands) => new() { [root] = new JsonArray([.. operands]) };

    public static JsonObject Not(JsonObject operand) => new() { ["Not"] = operand };

    public static decimal Total(this JsonObject answer, string metric = "UnblendedCost") => answer["ResultsByTime"]!.AsArray().Sum(period =>
        period!["Groups"]!.AsArray().Count > 0
            ? period["Groups"]!.AsArray().Sum(group => Amount(group!["Metrics"]!, metric))
            : period["Total"]!.AsObject().Count > 0 ? Amount(period["Total"]!, metric) : 0);

    public static decimal Amount(JsonNode metrics, string metric) =>
        decimal.Parse((string)metrics[metric]!["Amount"]!, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Keys(this JsonObject answer, int period = 0) =>
        [.. answer["ResultsByTime"]![period]!["Groups"]!.AsArray().Select(group => string.Join('|', group!["Keys"]!.AsArray().Select(key => (string)key!)))];

    /// <summary>All pages of one question, following the tokens.</summary>
    public static async Task<IReadOnlyList<JsonObject>> PagesAsync(this SignedClient client, JsonObject question)
    {
        var pages = new List<JsonObject>();
        for (string? token = ""; token is not null; token = (string?)pages[^1]["NextPageToken"])
        {
            var asked = question.DeepClone().AsObject();
            if (token.Length > 0) asked["NextPageToken"] = token;
            pages.Add(await client.CostAndUsageAsync(asked.ToJsonString()));
            Assert.InRange(pages.Count, 1, 10_000);
        }
        return pages;
    }

    private static JsonObject Leaf(string root, string key, string[] values) =>
        new() { [root] = new JsonObject { ["Key"] = key, ["Values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) } };
}
