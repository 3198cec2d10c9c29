using System.Text.Json;
using System.Text.Json.Nodes;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;
using CostGov.Aws.Tests.Clients;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>Every reply about the demo company, member by member against AWS's own models.</summary>
public sealed class ReplyShapeTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 8, 20);
    private readonly DemoCompany _company = new(ScenarioOptions.On(Today));
    private SimulatorHost _host = null!;
    private SignedClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SimulatorHost.StartAsync(_company, new SimulatorOptions { WithAccountStatus = true, PageCells = 100 }, TestContext.Current.CancellationToken);
        _client = new SignedClient(_host) { Region = "ap-northeast-1" };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("ce", "GetCostAndUsage", """{"TimePeriod":{"Start":"2026-07-01","End":"2026-08-01"},"Granularity":"MONTHLY","Metrics":["UnblendedCost","UsageQuantity"],"GroupBy":[{"Type":"DIMENSION","Key":"LINKED_ACCOUNT"},{"Type":"TAG","Key":"Project"}]}""")]
    [InlineData("ce", "GetCostAndUsage", """{"TimePeriod":{"Start":"2026-07-01","End":"2026-08-01"},"Granularity":"DAILY","Metrics":["BlendedCost"]}""")]
    [InlineData("ce", "GetDimensionValues", """{"TimePeriod":{"Start":"2026-07-01","End":"2026-08-01"},"Dimension":"LINKED_ACCOUNT"}""")]
    [InlineData("ce", "GetTags", """{"TimePeriod":{"Start":"2026-07-01","End":"2026-08-01"},"TagKey":"Project"}""")]
    [InlineData("ce", "ListCostAllocationTags", "{}")]
    [InlineData("organizations", "DescribeOrganization", "{}")]
    [InlineData("organizations", "ListRoots", "{}")]
    [InlineData("organizations", "ListAccounts", "{}")]
    [InlineData("organizations", "ListOrganizationalUnitsForParent", """{"ParentId":"$root"}""")]
    [InlineData("organizations", "ListAccountsForParent", """{"ParentId":"$root"}""")]
    [InlineData("organizations", "ListChildren", """{"ParentId":"$root","ChildType":"ORGANIZATIONAL_UNIT"}""")]
    [InlineData("organizations", "ListParents", """{"ChildId":"$account"}""")]
    [InlineData("organizations", "DescribeAccount", """{"AccountId":"$account"}""")]
    [InlineData("organizations", "DescribeOrganizationalUnit", """{"OrganizationalUnitId":"$unit"}""")]
    [InlineData("organizations", "ListPolicies", """{"Filter":"TAG_POLICY"}""")]
    [InlineData("organizations", "DescribePolicy", """{"PolicyId":"$policy"}""")]
    [InlineData("organizations", "ListPoliciesForTarget", """{"TargetId":"$root","Filter":"TAG_POLICY"}""")]
    [InlineData("organizations", "ListTargetsForPolicy", """{"PolicyId":"$policy"}""")]
    [InlineData("organizations", "DescribeEffectivePolicy", """{"TargetId":"$account","PolicyType":"TAG_POLICY"}""")]
    [InlineData("organizations", "ListTagsForResource", """{"ResourceId":"$account"}""")]
    [InlineData("budgets", "DescribeBudgets", """{"AccountId":"$payer"}""")]
    [InlineData("budgets", "DescribeBudget", """{"AccountId":"$payer","BudgetName":"$budget"}""")]
    [InlineData("budgets", "DescribeNotificationsForBudget", """{"AccountId":"$payer","BudgetName":"$budget"}""")]
    [InlineData("budgets", "DescribeBudgetNotificationsForAccount", """{"AccountId":"$payer"}""")]
    [InlineData("budgets", "DescribeSubscribersForNotification", """{"AccountId":"$payer","BudgetName":"$budget","Notification":{"NotificationType":"ACTUAL","ComparisonOperator":"GREATER_THAN","Threshold":80}}""")]
    [InlineData("budgets", "DescribeBudgetPerformanceHistory", """{"AccountId":"$payer","BudgetName":"$budget"}""")]
    [InlineData("tagging", "GetResources", """{"IncludeComplianceDetails":true}""")]
    [InlineData("tagging", "GetTagKeys", "{}")]
    [InlineData("tagging", "GetTagValues", """{"Key":"Project"}""")]
    public async Task A_reply_holds_what_the_model_of_AWS_says_and_nothing_else(string service, string operation, string input)
    {
        var shapes = ShapeService.Read(Repository.Text("tests/data/shapes.txt"), service == "tagging" ? "resourcegroupstaggingapi" : service);
        using var member = service == "tagging" ? await _client.AssumeAsync(DemoAccount("hz-ec-prod")) : null;

        var reply = await (member ?? _client).AskAsync(service, $"{Target(service)}.{operation}", Filled(input));

        var problems = new List<string>();
        Check(shapes, shapes.Operations[operation].Output, reply, operation, problems);
        Assert.Empty(problems);
        Assert.Contains(reply, one => one.Value is JsonObject or JsonArray { Count: > 0 });
    }

    private static void Check(ShapeService shapes, IReadOnlyList<ShapeMember> members, JsonObject value, string path, List<string> problems)
    {
        foreach (var (name, one) in value)
        {
            if (members.FirstOrDefault(candidate => candidate.Name == name) is { } member) Check(shapes, member.Type, one, $"{path}.{name}", problems);
            else problems.Add($"{path}.{name} is not in the model");
        }
        problems.AddRange(members.Where(member => member.Required && !value.ContainsKey(member.Name)).Select(member => $"{path}.{member.Name} is missing"));
    }

    private static void Check(ShapeService shapes, string type, JsonNode? value, string path, List<string> problems)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        void Expect(bool isRight)
        {
            if (!isRight) problems.Add($"{path} is {value?.ToJsonString() ?? "null"}, not {type}");
        }
        switch (type)
        {
            case ['[', ..]:
                Expect(kind == JsonValueKind.Array);
                foreach (var item in value as JsonArray ?? []) Check(shapes, type[1..type.LastIndexOf(']')], item, path + "[]", problems);
                break;
            case ['m', 'a', 'p', '(', ..]:
                Expect(kind == JsonValueKind.Object);
                foreach (var (key, item) in value as JsonObject ?? []) Check(shapes, type[(type.IndexOf('→', StringComparison.Ordinal) + 1)..type.LastIndexOf(')')], item, $"{path}[{key}]", problems);
                break;
            case ['e', 'n', 'u', 'm', ' ', .. var name]:
                Expect(kind == JsonValueKind.String && shapes.Enums[name].Contains((string)value!));
                break;
            case ['s', 't', 'r', ..]:
                Expect(kind == JsonValueKind.String);
                break;
            case "bool":
                Expect(kind is JsonValueKind.True or JsonValueKind.False);
                break;
            case ['i', 'n', 't', ..] or ['d', 'o', 'u', 'b', 'l', 'e', ..] or "ts:epoch":
                Expect(kind == JsonValueKind.Number);
                break;
            default:
                Expect(kind == JsonValueKind.Object);
                if (value is JsonObject structure) Check(shapes, shapes.Structures[type], structure, path, problems);
                break;
        }
    }

    private string Filled(string input)
    {
        var organization = _company.Organization;
        return input
            .Replace("$root", organization.RootId, StringComparison.Ordinal)
            .Replace("$account", DemoAccount("hz-ec-prod"), StringComparison.Ordinal)
            .Replace("$unit", organization.Units[0].Id, StringComparison.Ordinal)
            .Replace("$policy", organization.Policies[0].Id, StringComparison.Ordinal)
            .Replace("$payer", organization.ManagementAccountId, StringComparison.Ordinal)
            .Replace("$budget", "company monthly", StringComparison.Ordinal);
    }

    private string DemoAccount(string name) => _company.Organization.Accounts.Single(account => account.Name == name).Id;

    private static string Target(string service) => service switch
    {
        "ce" => "AWSInsightsIndexService",
        "organizations" => "AWSOrganizationsV20161128",
        "budgets" => "AWSBudgetServiceGateway",
        _ => "ResourceGroupsTaggingAPI_20170126",
    };
}
