using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Tests.Scenarios;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>The tag-policy vectors asked over the wire: policies hang on the tree, the verdict comes from GetResources.</summary>
public sealed class TagPolicyVectorTests : RunningSimulator
{
    private static readonly string[] Units = ["ou-root-workload", "ou-root-prod0001"];

    public static TheoryData<string> Ids() => [.. Vectors().Select(vector => (string)vector["id"]!)];

    [Theory, MemberData(nameof(Ids))]
    public async Task The_effective_policy_is_what_the_lineage_comes_to(string id)
    {
        var vector = Attach(id);

        var answer = await Client.OrganizationsAsync("DescribeEffectivePolicy", new { PolicyType = "TAG_POLICY", TargetId = SmallCompany.Production });

        var effective = answer["EffectivePolicy"]!;
        var expected = vector["effective"]!.DeepClone();
        foreach (var (_, settings) in expected["tags"]!.AsObject()) settings!.AsObject().TryAdd("tag_value", new JsonArray("*"));
        Assert.Equal(SmallCompany.Production, (string?)effective["TargetId"]);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse((string)effective["PolicyContent"]!)), (string?)effective["PolicyContent"]);
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_resource_is_judged_by_it(string id)
    {
        var vector = Attach(id);
        using var member = await Client.AssumeAsync(SmallCompany.Production);
        foreach (var sample in vector["samples"]!.AsArray())
        {
            Company.Inventory.Clear();
            var tags = sample!["tags"]!.AsObject().ToDictionary(tag => tag.Key, tag => (string)tag.Value!);
            Company.Inventory.Add(new SimulatedResource(Arn((string?)sample["resourceType"]), SmallCompany.Production, "eu-west-1", tags));

            var answer = await member.AskAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", new { IncludeComplianceDetails = true });

            var details = answer["ResourceTagMappingList"]![0]!["ComplianceDetails"]!;
            Assert.Equal((bool)sample["expected"]!["compliant"]!, (bool)details["ComplianceStatus"]!);
            Assert.Equal(Expected(sample, "key-case"), Texts(details["NoncompliantKeys"]!));
            Assert.Equal(Expected(sample, "value"), Texts(details["KeysWithNoncompliantValues"]!));
            Assert.Equal(Expected(sample, "missing"), Texts(details["MissingTagKeys"]!));
        }
    }

    private JsonNode Attach(string id)
    {
        var vector = Vectors().Single(candidate => (string)candidate["id"]! == id);
        var levels = vector["levels"]!.AsArray();
        for (var i = 0; i < levels.Count; i++)
        {
            var node = i == 0 ? "r-root" : i == levels.Count - 1 ? SmallCompany.Production : Units[i - 1];
            foreach (var policy in levels[i]!["policies"]!.AsArray())
            {
                Company.Policies.Add(new($"p-{Company.Policies.Count:00000000}", $"{id} {i}", "TAG_POLICY", "", false, policy!.ToJsonString(), [node]));
            }
        }
        return vector;
    }

    private static IEnumerable<JsonNode> Vectors() =>
        JsonNode.Parse(File.ReadAllText(TestFiles.Path("tag-policy-vectors.json")))!["vectors"]!.AsArray()
            .Where(vector => (string?)vector!["kind"] == "effective+verdict")
            .Select(vector => vector!);

    private static string Arn(string? type) => type switch
    {
        "s3:bucket" => "arn:aws:s3:::logs",
        null => "arn:aws:ec2:eu-west-1:222222222222:instance/i-1",
        _ => $"arn:aws:{type.Split(':')[0]}:eu-west-1:222222222222:{type.Split(':')[1]}/x-1",
    };

    private static IEnumerable<string> Expected(JsonNode sample, string kind) =>
        sample["expected"]!["violations"]!.AsArray().Where(violation => (string?)violation!["kind"] == kind).Select(violation => (string)violation!["key"]!);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => (string)text!);
}
