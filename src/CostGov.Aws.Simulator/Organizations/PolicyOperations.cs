using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Organizations;

/// <summary>Policies, where they are attached, and what tag policies come to for one account.</summary>
internal sealed class PolicyOperations(ListPages pages)
{
    private static readonly IReadOnlyList<string> Types =
    [
        "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "TAG_POLICY", "BACKUP_POLICY", "AISERVICES_OPT_OUT_POLICY", "CHATBOT_POLICY",
        "DECLARATIVE_POLICY_EC2", "SECURITYHUB_POLICY", "INSPECTOR_POLICY", "UPGRADE_ROLLOUT_POLICY", "BEDROCK_POLICY", "S3_POLICY",
        "NETWORK_SECURITY_DIRECTOR_POLICY",
    ];

    public AwsReply ListPolicies(AwsCall call)
    {
        var type = call.Input.RequiredOneOf("Filter", Types);
        return Summaries(call, call.Organization.Policies.Where(policy => policy.Type == type));
    }

    public AwsReply ListPoliciesForTarget(AwsCall call)
    {
        var target = call.Input.RequiredText("TargetId");
        var type = call.Input.RequiredOneOf("Filter", Types);
        if (!new OrganizationTree(call.Organization).Holds(target)) throw OrganizationsLists.TargetNotFound();
        return Summaries(call, call.Organization.Policies.Where(policy => policy.Type == type && policy.TargetIds.Contains(target)));
    }

    public AwsReply ListTargetsForPolicy(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        return OrganizationsLists.Page(pages, call, "Targets", Policy(call).TargetIds, id => new JsonObject
        {
            ["TargetId"] = id,
            ["Arn"] = tree.Arn(id),
            ["Name"] = tree.Unit(id)?.Name ?? tree.Account(id)?.Name ?? "Root",
            ["Type"] = tree.IsRoot(id) ? "ROOT" : tree.Unit(id) is null ? "ACCOUNT" : "ORGANIZATIONAL_UNIT",
        });
    }

    public static AwsReply DescribePolicy(AwsCall call)
    {
        var policy = Policy(call);
        return AwsReply.Json(new JsonObject { ["Policy"] = new JsonObject { ["PolicySummary"] = Summary(call.Organization, policy), ["Content"] = policy.Content } });
    }

    /// <summary>A member account may ask for itself.</summary>
    public static AwsReply DescribeEffectivePolicy(AwsCall call)
    {
        var type = call.Input.RequiredOneOf("PolicyType", [.. Types.Where(type => type is not ("SERVICE_CONTROL_POLICY" or "RESOURCE_CONTROL_POLICY"))]);
        var target = call.Input.Text("TargetId") ?? call.Caller.AccountId;
        if (!call.Caller.IsManagement && target != call.Caller.AccountId) throw new AwsException("AccessDeniedException", "You don't have permissions to access this resource.");
        if (new OrganizationTree(call.Organization).Account(target) is null) throw OrganizationsLists.TargetNotFound();
        var tags = type == "TAG_POLICY" ? TagPolicyOf(call.Organization, target) : null;
        if (tags is null) throw new AwsException("EffectivePolicyNotFoundException", "The effective policy is not found for this account.");
        return AwsReply.Json(new JsonObject
        {
            ["EffectivePolicy"] = new JsonObject
            {
                ["PolicyContent"] = EffectiveTagPolicy.Print(tags),
                ["LastUpdatedTimestamp"] = JsonText.Epoch(call.Scenario.FirstDay),
                ["TargetId"] = target,
                ["PolicyType"] = type,
            },
        });
    }

    /// <summary>Null where no tag policy reaches the account.</summary>
    public static IReadOnlyList<EffectiveTag>? TagPolicyOf(SimulatedOrganization organization, string accountId)
    {
        var policies = organization.Policies.Where(policy => policy.Type == "TAG_POLICY").ToList();
        var lineage = new OrganizationTree(organization).Lineage(accountId)
            .Select(node => (IReadOnlyList<string>)[.. policies.Where(policy => policy.TargetIds.Contains(node)).Select(policy => policy.Content)])
            .ToList();
        return lineage.Exists(node => node.Count > 0) ? EffectiveTagPolicy.Of(lineage) : null;
    }

    private static SimulatedPolicy Policy(AwsCall call)
    {
        var id = call.Input.RequiredText("PolicyId");
        return call.Organization.Policies.FirstOrDefault(policy => policy.Id == id)
            ?? throw new AwsException("PolicyNotFoundException", "You specified a policy that doesn't exist.");
    }

    private AwsReply Summaries(AwsCall call, IEnumerable<SimulatedPolicy> policies) =>
        OrganizationsLists.Page(pages, call, "Policies", [.. policies], policy => Summary(call.Organization, policy));

    private static JsonObject Summary(SimulatedOrganization organization, SimulatedPolicy policy) => new()
    {
        ["Id"] = policy.Id,
        ["Arn"] = OrganizationTree.PolicyArn(organization, policy),
        ["Name"] = policy.Name,
        ["Description"] = policy.Description,
        ["Type"] = policy.Type,
        ["AwsManaged"] = policy.AwsManaged,
    };
}
