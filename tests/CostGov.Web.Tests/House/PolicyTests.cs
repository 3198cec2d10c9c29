using System.Reflection;
using System.Text.RegularExpressions;
using CostGov.Ingestion.Aws;

namespace CostGov.Web.Tests.House;

/// <summary>What the templates under <c>deploy/</c> allow is what the code asks for, no more and no less.</summary>
public sealed partial class PolicyTests
{
    [Fact]
    public void The_payers_role_allows_exactly_the_operations_that_the_code_calls()
    {
        var called = Repository.Files("src/CostGov", ".cs")
            .SelectMany(file => Calls().Matches(Repository.Read(file)))
            .Select(call => (call.Groups["client"].Value == "CostExplorer" ? "ce:" : "organizations:") + call.Groups["operation"].Value)
            .ToHashSet();

        Assert.Contains("ce:GetCostAndUsage", called);
        Assert.Equal(called.Order(), Allowed("deploy/payer-role.yaml").Order());
    }

    [Fact]
    public void Every_operation_that_can_be_asked_for_has_its_permission_in_a_template()
    {
        var operations = typeof(AwsOperation).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<AwsOperation>().ToList();

        Assert.NotEmpty(operations);
        Assert.Equal(
            operations.Select(operation => operation.Action).Where(action => action != "sts:AssumeRole").Order(),
            Allowed("deploy/payer-role.yaml").Order());
    }

    [Fact]
    public void The_member_role_reads_resource_tags_and_nothing_else()
    {
        var reads = typeof(Amazon.ResourceGroupsTaggingAPI.IAmazonResourceGroupsTaggingAPI).GetMethods()
            .Where(method => method.Name.StartsWith("Get", StringComparison.Ordinal) && method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => "tag:" + method.Name[..^"Async".Length])
            .Distinct();

        Assert.Equal(reads.Order(), Allowed("deploy/member-role.yaml").Order());
    }

    [Theory]
    [InlineData("deploy/payer-role.yaml")]
    [InlineData("deploy/member-role.yaml")]
    public void A_role_is_given_only_to_who_knows_the_external_id(string template)
    {
        var text = Repository.Read(template);

        Assert.Contains("sts:ExternalId: !Ref ExternalId", text, StringComparison.Ordinal);
        Assert.Contains("MinLength: 22", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Action: \"*\"", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Allowed(string template) => Actions().Matches(Repository.Read(template)).Select(action => action.Groups["action"].Value);

    [GeneratedRegex(@"\b(?<client>CostExplorer|Organizations)\.(?<operation>[A-Z]\w+)Async\(")]
    private static partial Regex Calls();

    [GeneratedRegex(@"^ +- (?<action>[a-z]+:[A-Z]\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Actions();
}
