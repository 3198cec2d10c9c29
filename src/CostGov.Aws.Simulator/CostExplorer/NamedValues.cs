using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>GetDimensionValues, GetTags and ListCostAllocationTags: what there is to ask about.</summary>
internal sealed class NamedValues(ListPages pages, int pageSize)
{
    private const int LargestPage = 1_000;

    public AwsReply GetDimensionValues(AwsCall call)
    {
        var view = new CostView(call.Caller);
        var key = call.Input.RequiredOneOf("Dimension", Dimensions.Known);
        var value = Dimensions.Find(key) ?? throw CostRefusals.Invalid($"Dimension {key} is not allowed.");
        var names = call.Organization.Accounts.ToDictionary(account => account.Id, account => account.Name);
        return Answer(call, "DimensionValues", Distinct(call, view, value), text => new JsonObject
        {
            ["Value"] = text,
            ["Attributes"] = key == "LINKED_ACCOUNT" && names.TryGetValue(text, out var name) ? new JsonObject { ["description"] = name } : new JsonObject(),
        });
    }

    /// <summary>Without a key the keys that are activated; with one its values, the empty value standing for lines without it.</summary>
    public AwsReply GetTags(AwsCall call)
    {
        var view = new CostView(call.Caller);
        IEnumerable<string> values = call.Input.Text("TagKey") is { } key ? Distinct(call, view, view.Tag(key)) : Checked(call, view).ActiveTags;
        return Answer(call, "Tags", values, text => JsonValue.Create(text));
    }

    public AwsReply ListCostAllocationTags(AwsCall call)
    {
        if (!call.Caller.IsManagement) throw call.Caller.Denied(call.Action);
        var status = call.Input.Has("Status") ? call.Input.RequiredOneOf("Status", "Active", "Inactive") : null;
        var type = call.Input.Has("Type") ? call.Input.RequiredOneOf("Type", "AWSGenerated", "UserDefined") : null;
        var keys = call.Input.Texts("TagKeys");
        var tags = call.Scenario.CostAllocationTags
            .Where(tag => status is null || status == Status(tag.Value))
            .Where(tag => type is null || type == Type(tag.Key))
            .Where(tag => keys is null || keys.Contains(tag.Key))
            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .ToList();
        var size = call.Input.Whole("MaxResults", 1, LargestPage) ?? 100;
        return pages.Page(call, "NextToken", size, tags, CostRefusals.BadToken, page => new JsonObject
        {
            ["CostAllocationTags"] = JsonText.Array(page.Select(tag => new JsonObject
            {
                ["TagKey"] = tag.Key,
                ["Type"] = Type(tag.Key),
                ["Status"] = Status(tag.Value),
                ["LastUpdatedDate"] = Instant(call.Scenario.FirstDay),
                ["LastUsedDate"] = Instant(FirstOfMonth(call.Scenario.Today)),
            })),
        });
    }

    private AwsReply Answer(AwsCall call, string member, IEnumerable<string> values, Func<string, JsonNode?> write)
    {
        var isSorted = call.Input.Structures("SortBy") is { Count: > 0 };
        var size = call.Input.Whole("MaxResults", 1, LargestPage) ?? pageSize;
        if (call.Input.Has("MaxResults") && !isSorted) throw CostRefusals.Invalid("MaxResults can only be used with SortBy");
        if (isSorted && (call.Input.Has("NextPageToken") || call.Input.Has("SearchString"))) throw CostRefusals.Invalid("SortBy cannot be used with NextPageToken or SearchString");
        var search = call.Input.Text("SearchString") ?? "";
        var all = values.Where(value => value.Contains(search, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return pages.Page(call, "NextPageToken", size, all, CostRefusals.BadToken, page => new JsonObject
        {
            [member] = JsonText.Array(page.Select(write)),
            ["ReturnSize"] = page.Count,
            ["TotalSize"] = all.Count,
        });
    }

    private static HashSet<string> Distinct(AwsCall call, CostView view, Func<ChargeLine, string> value)
    {
        var (start, end) = CostPeriod.Asked(call.Input, view.Scenario);
        var filter = FilterExpression.Compile(call.Input.Structure("Filter"), view);
        return view.Days(start, end).SelectMany(view.Lines).Where(filter).Select(value).ToHashSet();
    }

    private static CostView Checked(AwsCall call, CostView view)
    {
        CostPeriod.Asked(call.Input, view.Scenario);
        return view;
    }

    private static string Status(bool isActive) => isActive ? "Active" : "Inactive";

    private static string Type(string key) => key.StartsWith("aws:", StringComparison.Ordinal) ? "AWSGenerated" : "UserDefined";

    private static string Instant(DateOnly day) => $"{CostAnswer.Day(day)}T00:00:00Z";

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

}
