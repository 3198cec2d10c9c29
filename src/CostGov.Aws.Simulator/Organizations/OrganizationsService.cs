using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Organizations;

internal static class OrganizationsService
{
    /// <summary>What is enabled on the root.</summary>
    public static readonly IReadOnlyList<string> PolicyTypes = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"];

    private const string Token = "NextToken";

    public static AwsService Create(ListPages pages, SimulatorOptions options)
    {
        var tree = new TreeOperations(pages, options.WithAccountStatus);
        var policies = new PolicyOperations(pages);
        return new AwsService("organizations", "AWSOrganizationsV20161128", "InvalidInputException", new Dictionary<string, Operation>
        {
            ["DescribeOrganization"] = new(TreeOperations.DescribeOrganization),
            ["ListRoots"] = new(ForManagement(tree.ListRoots), Token),
            ["ListOrganizationalUnitsForParent"] = new(ForManagement(tree.ListOrganizationalUnitsForParent), Token),
            ["ListAccountsForParent"] = new(ForManagement(tree.ListAccountsForParent), Token),
            ["ListAccounts"] = new(ForManagement(tree.ListAccounts), Token),
            ["DescribeAccount"] = new(ForManagement(tree.DescribeAccount)),
            ["ListParents"] = new(ForManagement(tree.ListParents), Token),
            ["ListChildren"] = new(ForManagement(tree.ListChildren), Token),
            ["DescribeOrganizationalUnit"] = new(ForManagement(TreeOperations.DescribeOrganizationalUnit)),
            ["ListPolicies"] = new(ForManagement(policies.ListPolicies), Token),
            ["DescribePolicy"] = new(ForManagement(PolicyOperations.DescribePolicy)),
            ["ListPoliciesForTarget"] = new(ForManagement(policies.ListPoliciesForTarget), Token),
            ["ListTargetsForPolicy"] = new(ForManagement(policies.ListTargetsForPolicy), Token),
            ["DescribeEffectivePolicy"] = new(PolicyOperations.DescribeEffectivePolicy),
            ["ListTagsForResource"] = new(ForManagement(tree.ListTagsForResource), Token),
        });
    }

    /// <summary>Only the management account reads the organisation; a member account learns no more than that it is in one.</summary>
    private static Func<AwsCall, AwsReply> ForManagement(Func<AwsCall, AwsReply> answer) => call => call.Caller.IsManagement
        ? answer(call)
        : throw new AwsException("AccessDeniedException", "You don't have permissions to access this resource.");
}

/// <summary>Paging and refusals that all list operations of Organizations share.</summary>
internal static class OrganizationsLists
{
    private const int LargestPage = 20;

    public static AwsReply Page<T>(ListPages pages, AwsCall call, string member, IReadOnlyList<T> all, Func<T, JsonNode?> write) => pages.Page(
        call,
        "NextToken",
        call.Input.Whole("MaxResults", 1, LargestPage) ?? LargestPage,
        all,
        _ => new AwsException("InvalidInputException", "You specified an invalid value for NextToken.", reason: "INVALID_NEXT_TOKEN"),
        items => new JsonObject { [member] = JsonText.Array(items.Select(write)) });

    public static JsonArray Tags(IReadOnlyDictionary<string, string> tags) =>
        JsonText.Array(tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value }));

    public static AwsException ParentNotFound() => new("ParentNotFoundException", "You specified parent that doesn't exist.");

    public static AwsException TargetNotFound() => new("TargetNotFoundException", "You specified a target that doesn't exist.");
}
