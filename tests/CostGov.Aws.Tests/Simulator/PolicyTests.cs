using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Tests.Simulator;

public sealed class PolicyTests : RunningSimulator
{
    private const string Tags = """{"tags":{"project":{"tag_key":{"@@assign":"Project"}}}}""";

    [Fact]
    public async Task Policies_are_listed_by_type_and_described_with_their_content()
    {
        Company.Policies.Add(new SimulatedPolicy("p-tags0001", "tags", "TAG_POLICY", "Keys", false, Tags, ["r-root", SmallCompany.Production]));
        Company.Policies.Add(new SimulatedPolicy("p-FullAWSAccess", "FullAWSAccess", "SERVICE_CONTROL_POLICY", "All", true, "{}", ["r-root"]));

        var listed = await Client.OrganizationsAsync("ListPolicies", new { Filter = "TAG_POLICY" });
        var described = await Client.OrganizationsAsync("DescribePolicy", new { PolicyId = "p-tags0001" });
        var managed = await Client.OrganizationsAsync("DescribePolicy", new { PolicyId = "p-FullAWSAccess" });

        Assert.Equal(
            """[{"Id":"p-tags0001","Arn":"arn:aws:organizations::111111111111:policy/o-smallcompany/tag_policy/p-tags0001","Name":"tags","Description":"Keys","Type":"TAG_POLICY","AwsManaged":false}]""",
            listed["Policies"]!.ToJsonString());
        Assert.Equal(Tags, (string?)described["Policy"]!["Content"]);
        Assert.Equal("arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess", (string?)managed["Policy"]!["PolicySummary"]!["Arn"]);
    }

    [Fact]
    public async Task Targets_and_policies_find_each_other()
    {
        Company.Policies.Add(new SimulatedPolicy("p-tags0001", "tags", "TAG_POLICY", "Keys", false, Tags, ["r-root", "ou-root-workload", SmallCompany.Production]));

        var targets = (await Client.OrganizationsAsync("ListTargetsForPolicy", new { PolicyId = "p-tags0001" }))["Targets"]!.AsArray();
        var direct = await Client.OrganizationsAsync("ListPoliciesForTarget", new { TargetId = SmallCompany.Production, Filter = "TAG_POLICY" });
        var inherited = await Client.OrganizationsAsync("ListPoliciesForTarget", new { TargetId = "ou-root-prod0001", Filter = "TAG_POLICY" });

        Assert.Equal(["ROOT", "ORGANIZATIONAL_UNIT", "ACCOUNT"], targets.Select(target => (string)target!["Type"]!));
        Assert.Equal(["Root", "Workloads", "Shop Production"], targets.Select(target => (string)target!["Name"]!));
        Assert.Single(direct["Policies"]!.AsArray());
        Assert.Empty(inherited["Policies"]!.AsArray());
    }

    [Fact]
    public async Task Without_a_tag_policy_there_is_no_effective_one() =>
        Assert.Equal("EffectivePolicyNotFoundException", (await RefusedAsync(Client, SmallCompany.Production)).Code);

    [Fact]
    public async Task A_member_account_may_ask_for_itself_only()
    {
        Company.Policies.Add(new SimulatedPolicy("p-tags0001", "tags", "TAG_POLICY", "Keys", false, Tags, ["r-root"]));
        using var member = await Client.AssumeAsync(SmallCompany.Production);

        var own = await member.OrganizationsAsync("DescribeEffectivePolicy", new { PolicyType = "TAG_POLICY" });

        Assert.Equal(SmallCompany.Production, (string?)own["EffectivePolicy"]!["TargetId"]);
        Assert.Equal("AccessDeniedException", (await RefusedAsync(member, SmallCompany.Management)).Code);
    }

    private static Task<Refusal> RefusedAsync(SignedClient client, string account) =>
        client.RefusedAsync("organizations", "AWSOrganizationsV20161128.DescribeEffectivePolicy", new { PolicyType = "TAG_POLICY", TargetId = account });
}
