using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;

namespace CostGov.Aws.Tests.Scenarios;

/// <summary>What the other services of the simulator answer from.</summary>
public sealed class DemoOrganizationFacts
{
    private static readonly DemoCompany Company = new(ScenarioOptions.On(new(2026, 11, 23)));

    [Fact]
    public void Tagged_resources_are_the_ones_on_the_bill_and_some_were_only_once_tagged()
    {
        var billed = Company.LinesOn(new(2026, 10, 6)).Where(line => line.ResourceId is not null && line.Tags.Count > 0).ToList();
        var known = Company.Resources.ToDictionary(resource => resource.Arn);

        Assert.NotEmpty(billed);
        Assert.All(billed, line => Assert.Equal(line.Tags, known[line.ResourceId!].Tags));
        Assert.All(billed, line => Assert.Equal(line.AccountId, known[line.ResourceId!].AccountId));
        Assert.Equal(4, Company.Resources.Count(resource => resource.Tags.Count == 0));
        Assert.InRange(Company.Resources.Select(resource => resource.Arn.Split(':')[2]).Distinct().Count(), 10, 20);
        Assert.DoesNotContain(Company.Resources, resource => resource.Arn.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Some_keys_on_resources_are_not_activated_for_cost_allocation()
    {
        var onResources = Company.Resources.SelectMany(resource => resource.Tags.Keys).Distinct().ToList();

        Assert.Equal(Company.CostAllocationTags.Keys.Order(StringComparer.Ordinal), onResources.Order(StringComparer.Ordinal));
        Assert.True(Company.CostAllocationTags["Project"]);
        Assert.False(Company.CostAllocationTags["部署"]);
    }

    [Fact]
    public void Budgets_are_in_the_services_own_shape_in_both_forms()
    {
        foreach (var budget in Company.Budgets)
        {
            using var shape = JsonDocument.Parse(budget.Budget);
            var root = shape.RootElement;
            Assert.Equal(budget.Name, root.GetProperty("BudgetName").GetString());
            Assert.True(root.GetProperty("TimePeriod").GetProperty("Start").GetDouble() < root.GetProperty("TimePeriod").GetProperty("End").GetDouble());
            Assert.NotEqual(root.TryGetProperty("FilterExpression", out _), root.TryGetProperty("CostFilters", out _));
            Assert.Equal(root.TryGetProperty("FilterExpression", out _), root.TryGetProperty("Metrics", out _));
            Assert.False(root.TryGetProperty("CalculatedSpend", out _));
            Assert.NotEmpty(budget.Notifications);
        }
        Assert.Equal(5, Company.Budgets.Count);
        Assert.Single(Company.Budgets, budget => budget.Budget.Contains("FilterExpression", StringComparison.Ordinal));
        Assert.Single(Company.Budgets, budget => budget.Budget.Contains("PlannedBudgetLimits", StringComparison.Ordinal));
    }

    [Fact]
    public void One_tag_policy_is_attached_to_the_root_and_one_to_a_unit_and_everything_is_allowed_everywhere()
    {
        var organization = Company.Organization;
        var tagPolicies = organization.Policies.Where(policy => policy.Type == "TAG_POLICY").ToList();
        var allowAll = Assert.Single(organization.Policies, policy => policy.Type == "SERVICE_CONTROL_POLICY");

        Assert.Equal(2, tagPolicies.Count);
        Assert.Contains(tagPolicies, policy => policy.TargetIds.SequenceEqual([organization.RootId]));
        Assert.Contains(tagPolicies, policy => organization.Units.Any(unit => policy.TargetIds.SequenceEqual([unit.Id])));
        Assert.All(organization.Policies, policy => JsonDocument.Parse(policy.Content).Dispose());
        Assert.Equal("p-FullAWSAccess", allowAll.Id);
        Assert.True(allowAll.AwsManaged);
        Assert.Equal(1 + organization.Units.Count + organization.Accounts.Count, allowAll.TargetIds.Distinct().Count());
    }
}
