using System.Globalization;
using Amazon;
using Amazon.Budgets.Model;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI.Model;

namespace CostGov.Aws.Tests.Clients;

/// <summary>Clients and simulator share no type and were written apart: here they meet, every operation once.</summary>
public sealed class ReadingTheDemo(DemoOverTheWire demo) : IClassFixture<DemoOverTheWire>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateInterval October => new() { Start = "2026-10-01", End = "2026-11-01" };

    [Fact]
    public async Task The_bill_of_a_month_is_the_scenarios_to_the_last_digit()
    {
        var request = new GetCostAndUsageRequest
        {
            TimePeriod = October,
            Granularity = Granularity.DAILY,
            Metrics = ["UnblendedCost", "NetAmortizedCost"],
            GroupBy = [new() { Type = "DIMENSION", Key = "LINKED_ACCOUNT" }, new() { Type = "DIMENSION", Key = "SERVICE" }],
        };
        var (billed, netEffective, pages) = (0m, 0m, 0);
        do
        {
            var page = await demo.Costs.GetCostAndUsageAsync(request, Cancellation);
            foreach (var metrics in page.ResultsByTime.SelectMany(day => day.Groups).Select(group => group.Metrics))
            {
                billed += decimal.Parse(metrics["UnblendedCost"].Amount, CultureInfo.InvariantCulture);
                netEffective += decimal.Parse(metrics["NetAmortizedCost"].Amount, CultureInfo.InvariantCulture);
            }

            (request.NextPageToken, pages) = (page.NextPageToken, pages + 1);
        }
        while (request.NextPageToken is not null);

        var lines = Enumerable.Range(0, 31).SelectMany(day => demo.Company.LinesOn(new DateOnly(2026, 10, 1).AddDays(day))).ToList();
        Assert.Equal((lines.Sum(line => line.Unblended), lines.Sum(line => line.NetAmortized)), (billed, netEffective));
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task Dimensions_tags_and_activated_keys_are_named()
    {
        var accounts = await demo.Costs.GetDimensionValuesAsync(new() { TimePeriod = October, Dimension = Dimension.LINKED_ACCOUNT }, Cancellation);
        var keys = await demo.Costs.GetTagsAsync(new GetTagsRequest { TimePeriod = October }, Cancellation);
        var activated = await demo.Costs.ListCostAllocationTagsAsync(new() { Status = CostAllocationTagStatus.Active }, Cancellation);

        Assert.Equal(accounts.TotalSize, accounts.DimensionValues.Count);
        Assert.All(accounts.DimensionValues, value => Assert.NotEmpty(value.Attributes!["description"]));
        Assert.Contains("Project", keys.Tags);
        Assert.Contains(activated.CostAllocationTags, tag => tag.TagKey == "Project" && tag.Type == CostAllocationTagType.UserDefined);
    }

    [Fact]
    public async Task Every_account_is_found_flat_and_by_walking_the_tree()
    {
        var organization = (await demo.Organization.DescribeOrganizationAsync(new DescribeOrganizationRequest(), Cancellation)).Organization;
        var flat = new Dictionary<string, Account>();
        await foreach (var account in demo.Organization.Paginators.ListAccounts(new ListAccountsRequest()).Accounts)
            flat.Add(account.Id, account);

        var walked = new List<string>();
        await foreach (var root in demo.Organization.Paginators.ListRoots(new ListRootsRequest()).Roots)
            await WalkAsync(root.Id, walked);

        Assert.Equal(demo.Company.Organization.ManagementAccountId, organization.MasterAccountId);
        Assert.Equal(demo.Company.Organization.Accounts.Select(account => account.Id).Order(), flat.Keys.Order());
        Assert.Equal(flat.Keys.Order(), walked.Order());
        Assert.All(flat.Values, account => Assert.Equal(DateTimeKind.Utc, account.JoinedTimestamp!.Value.Kind));
        Assert.Contains(flat.Values, account => account.State == AccountState.SUSPENDED);
    }

    [Fact]
    public async Task An_account_tells_its_parent_its_tags_and_its_policies()
    {
        var expected = demo.Company.Organization.Accounts.First(account => account.Tags.Count > 0);
        var client = demo.Organization;

        var account = (await client.DescribeAccountAsync(new() { AccountId = expected.Id }, Cancellation)).Account;
        var parents = await client.ListParentsAsync(new() { ChildId = expected.Id }, Cancellation);
        var siblings = new List<string>();
        await foreach (var child in client.Paginators.ListChildren(new() { ParentId = expected.ParentId, ChildType = ChildType.ACCOUNT }).Children)
            siblings.Add(child.Id);
        var tags = new Dictionary<string, string>();
        await foreach (var tag in client.Paginators.ListTagsForResource(new() { ResourceId = expected.Id }).Tags)
            tags.Add(tag.Key, tag.Value);

        Assert.Equal((expected.Name, expected.State), (account.Name, account.State?.Value));
        Assert.Equal(expected.ParentId, Assert.Single(parents.Parents).Id);
        Assert.Contains(expected.Id, siblings);
        Assert.Equal(expected.Tags.OrderBy(tag => tag.Key), tags.OrderBy(tag => tag.Key));
    }

    [Fact]
    public async Task Policies_are_read_with_their_targets_and_their_effect()
    {
        var (client, read) = (demo.Organization, 0);
        await foreach (var summary in client.Paginators.ListPolicies(new() { Filter = PolicyType.TAG_POLICY }).Policies)
        {
            var policy = (await client.DescribePolicyAsync(new() { PolicyId = summary.Id }, Cancellation)).Policy;
            Assert.Contains("tags", policy.Content, StringComparison.Ordinal);
            await foreach (var target in client.Paginators.ListTargetsForPolicy(new() { PolicyId = summary.Id }).Targets)
            {
                var attached = new List<string>();
                var ask = new ListPoliciesForTargetRequest { TargetId = target.TargetId, Filter = PolicyType.TAG_POLICY };
                await foreach (var back in client.Paginators.ListPoliciesForTarget(ask).Policies)
                    attached.Add(back.Id);
                Assert.Contains(summary.Id, attached);
                read++;
            }
        }

        var effective = await client.DescribeEffectivePolicyAsync(
            new() { PolicyType = EffectivePolicyType.TAG_POLICY, TargetId = demo.Company.Organization.Accounts[^1].Id }, Cancellation);

        Assert.NotEqual(0, read);
        Assert.DoesNotContain("@@", effective.EffectivePolicy.PolicyContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budgets_are_read_with_notifications_subscribers_and_history()
    {
        var account = demo.Company.Organization.ManagementAccountId;
        var (client, names, subscribers) = (demo.Budgets, new List<string>(), 0);
        await foreach (var budget in client.Paginators.DescribeBudgets(new() { AccountId = account, ShowFilterExpression = true }).Budgets)
        {
            names.Add(budget.BudgetName);
            var again = await client.DescribeBudgetAsync(new() { AccountId = account, BudgetName = budget.BudgetName }, Cancellation);
            Assert.Equal(budget.CalculatedSpend!.ActualSpend.Amount, again.Budget.CalculatedSpend!.ActualSpend.Amount);
            var ask = new DescribeNotificationsForBudgetRequest { AccountId = account, BudgetName = budget.BudgetName };
            await foreach (var notification in client.Paginators.DescribeNotificationsForBudget(ask).Notifications)
            {
                var told = await client.DescribeSubscribersForNotificationAsync(
                    new() { AccountId = account, BudgetName = budget.BudgetName, Notification = notification }, Cancellation);
                subscribers += told.Subscribers.Count;
            }
        }

        var notified = await client.DescribeBudgetNotificationsForAccountAsync(new() { AccountId = account }, Cancellation);
        var history = await client.DescribeBudgetPerformanceHistoryAsync(new() { AccountId = account, BudgetName = names[0] }, Cancellation);

        Assert.NotEqual(0, subscribers);
        Assert.Equal(demo.Company.Budgets.Select(budget => budget.Name).Order(), names.Order());
        Assert.Equal(demo.Company.Budgets.Sum(budget => budget.Notifications.Sum(notification => notification.Subscribers.Count)), subscribers);
        Assert.NotEmpty(notified.BudgetNotificationsForAccount);
        Assert.NotEmpty(history.BudgetPerformanceHistory.BudgetedAndActualAmountsList);
    }

    [Fact]
    public async Task Resources_are_read_region_by_region_with_what_the_tag_policy_says_of_them()
    {
        var expected = demo.Company.Resources.Where(resource => resource.Region == "ap-northeast-1")
            .GroupBy(resource => resource.AccountId).MaxBy(account => account.Count())!;
        var client = await demo.TaggingAsync(expected.Key, RegionEndpoint.APNortheast1);

        var found = new Dictionary<string, int>();
        var ask = new GetResourcesRequest { ResourcesPerPage = 100, IncludeComplianceDetails = true };
        await foreach (var resource in client.Paginators.GetResources(ask).ResourceTagMappingList)
            found.Add(resource.ResourceARN, resource.Tags.Count);
        var keys = await client.GetTagKeysAsync(new GetTagKeysRequest(), Cancellation);

        Assert.Equal(
            expected.ToDictionary(resource => resource.Arn, resource => resource.Tags.Count).OrderBy(pair => pair.Key),
            found.OrderBy(pair => pair.Key));
        Assert.NotEmpty((await client.GetTagValuesAsync(new() { Key = keys.TagKeys[0] }, Cancellation)).TagValues);
    }

    private async Task WalkAsync(string parent, List<string> accounts)
    {
        await foreach (var account in demo.Organization.Paginators.ListAccountsForParent(new() { ParentId = parent }).Accounts)
            accounts.Add(account.Id);
        await foreach (var unit in demo.Organization.Paginators.ListOrganizationalUnitsForParent(new() { ParentId = parent }).OrganizationalUnits)
        {
            var again = await demo.Organization.DescribeOrganizationalUnitAsync(new() { OrganizationalUnitId = unit.Id }, Cancellation);
            Assert.Equal(unit.Name, again.OrganizationalUnit.Name);
            await WalkAsync(unit.Id, accounts);
        }
    }
}
