using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Organizations;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Tagging;

/// <summary>The Resource Groups Tagging API: an account sees its own resources, region by region, and only those that are or were tagged.</summary>
internal static class TaggingService
{
    private const string Token = "PaginationToken";
    private const string Refusal = "InvalidParameterException";
    private const int UsualPage = 50;

    public static AwsService Create(ListPages pages) => new("tagging", "ResourceGroupsTaggingAPI_20170126", Refusal, new Dictionary<string, Operation>
    {
        ["GetResources"] = new(call => GetResources(call, pages), Token),
        ["GetTagKeys"] = new(call => GetTagKeys(call, pages), Token),
        ["GetTagValues"] = new(call => GetTagValues(call, pages), Token),
    });

    private static AwsReply GetResources(AwsCall call, ListPages pages)
    {
        var question = ResourceQuestion.Parse(call.Input);
        var policy = question.WithCompliance ? PolicyOperations.TagPolicyOf(call.Organization, call.Caller.AccountId) ?? [] : [];
        var found = Mine(call).Where(question.Wants)
            .Select(resource => (Resource: resource, Compliance: question.WithCompliance ? TagCompliance.Of(resource, policy) : null))
            .Where(row => !question.WithoutCompliant || row.Compliance is { IsCompliant: false })
            .ToList();
        var size = question.PageSize(found.Select(row => row.Resource));
        return pages.Page(call, Token, size, found, BadToken, page => Body("ResourceTagMappingList", page.Select(row => Row(row.Resource, row.Compliance))));
    }

    private static AwsReply GetTagKeys(AwsCall call, ListPages pages) => Texts(call, pages, "TagKeys", Mine(call).SelectMany(resource => resource.Tags.Keys));

    private static AwsReply GetTagValues(AwsCall call, ListPages pages)
    {
        var key = call.Input.RequiredText("Key");
        return Texts(call, pages, "TagValues", Mine(call).Where(resource => resource.Tags.ContainsKey(key)).Select(resource => resource.Tags[key]));
    }

    private static AwsReply Texts(AwsCall call, ListPages pages, string member, IEnumerable<string> texts) => pages.Page(
        call,
        Token,
        UsualPage,
        texts.Distinct().Order(StringComparer.Ordinal).ToList(),
        BadToken,
        page => Body(member, page.Select(text => JsonValue.Create(text))));

    private static IEnumerable<SimulatedResource> Mine(AwsCall call) => call.Scenario.Resources
        .Where(resource => resource.AccountId == call.Caller.AccountId && resource.Region == call.Region)
        .OrderBy(resource => resource.Arn, StringComparer.Ordinal);

    /// <summary>The last page bears an empty token rather than none.</summary>
    private static JsonObject Body(string member, IEnumerable<JsonNode?> items) => new() { [Token] = "", [member] = JsonText.Array(items) };

    private static JsonObject Row(SimulatedResource resource, TagCompliance? compliance)
    {
        var row = new JsonObject { ["ResourceARN"] = resource.Arn, ["Tags"] = OrganizationsLists.Tags(resource.Tags) };
        if (compliance is not null) row["ComplianceDetails"] = compliance.Json();
        return row;
    }

    private static AwsException BadToken(TokenState state) => state == TokenState.Expired
        ? new("PaginationTokenExpiredException", "The pagination token has expired.")
        : new(Refusal, "PaginationToken is invalid.");
}
