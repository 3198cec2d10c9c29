using System.Text.Json.Nodes;

namespace CostGov.Aws.Tests.Simulator;

public sealed class OrganizationTests : RunningSimulator
{
    [Fact]
    public async Task The_organisation_names_its_management_account()
    {
        var organization = (await Client.OrganizationsAsync("DescribeOrganization"))["Organization"]!;

        Assert.Equal("o-smallcompany", (string?)organization["Id"]);
        Assert.Equal("ALL", (string?)organization["FeatureSet"]);
        Assert.Equal($"arn:aws:organizations::{SmallCompany.Management}:account/o-smallcompany/{SmallCompany.Management}", (string?)organization["MasterAccountArn"]);
    }

    [Fact]
    public async Task The_tree_is_walked_from_the_root_down()
    {
        var root = (string)(await Client.OrganizationsAsync("ListRoots"))["Roots"]![0]!["Id"]!;
        var units = (await Client.OrganizationsAsync("ListOrganizationalUnitsForParent", new { ParentId = root }))["OrganizationalUnits"]!.AsArray();
        var below = (await Client.OrganizationsAsync("ListOrganizationalUnitsForParent", new { ParentId = (string)units.Single()!["Id"]! }))["OrganizationalUnits"]!.AsArray();
        var accounts = (await Client.OrganizationsAsync("ListAccountsForParent", new { ParentId = (string)below.Single()!["Id"]! }))["Accounts"]!.AsArray();

        Assert.Equal("Workloads", (string?)units.Single()!["Name"]);
        Assert.Equal("o-smallcompany/r-root/ou-root-workload/ou-root-prod0001/", (string?)below.Single()!["Path"]);
        Assert.Equal(SmallCompany.Production, (string?)accounts.Single()!["Id"]);
    }

    [Fact]
    public async Task An_account_bears_its_state_its_path_and_the_instant_it_joined()
    {
        var account = (await Client.OrganizationsAsync("DescribeAccount", new { AccountId = SmallCompany.Sandbox }))["Account"]!;

        Assert.Equal("SUSPENDED", (string?)account["State"]);
        Assert.Null(account["Status"]);
        Assert.Equal($"o-smallcompany/r-root/ou-root-workload/{SmallCompany.Sandbox}/", (string?)account["Paths"]![0]);
        Assert.Equal(SmallCompany.Joined.ToUnixTimeSeconds(), (double)account["JoinedTimestamp"]!);
    }

    [Fact]
    public async Task A_list_comes_in_pages_no_larger_than_asked()
    {
        var seen = new List<string>();
        JsonObject page;
        string? token = null;
        do
        {
            page = await Client.OrganizationsAsync("ListAccounts", new { MaxResults = 2, NextToken = token });
            seen.AddRange(page["Accounts"]!.AsArray().Select(account => (string)account!["Id"]!));
            token = (string?)page["NextToken"];
        }
        while (token is not null);

        Assert.Single(page["Accounts"]!.AsArray());
        Assert.Equal([SmallCompany.Management, SmallCompany.Production, SmallCompany.Sandbox], seen);
    }

    [Fact]
    public async Task Parents_and_children_agree()
    {
        var parent = (await Client.OrganizationsAsync("ListParents", new { ChildId = SmallCompany.Production }))["Parents"]![0]!;
        var children = (await Client.OrganizationsAsync("ListChildren", new { ParentId = (string)parent["Id"]!, ChildType = "ACCOUNT" }))["Children"]!;

        Assert.Equal("""{"Id":"ou-root-prod0001","Type":"ORGANIZATIONAL_UNIT"}""", parent.ToJsonString());
        Assert.Equal("""[{"Id":"222222222222","Type":"ACCOUNT"}]""", children.ToJsonString());
    }

    [Fact]
    public async Task Accounts_and_units_have_tags()
    {
        var account = await Client.OrganizationsAsync("ListTagsForResource", new { ResourceId = SmallCompany.Production });
        var unit = await Client.OrganizationsAsync("ListTagsForResource", new { ResourceId = "ou-root-workload" });

        Assert.Equal("""[{"Key":"Env","Value":"prod"},{"Key":"Owner","Value":"hana"}]""", account["Tags"]!.ToJsonString());
        Assert.Equal("""[{"Key":"Area","Value":"product"}]""", unit["Tags"]!.ToJsonString());
    }

    [Theory]
    [InlineData("DescribeAccount", """{"AccountId":"000000000000"}""", "AccountNotFoundException")]
    [InlineData("ListAccountsForParent", """{"ParentId":"ou-none"}""", "ParentNotFoundException")]
    [InlineData("ListParents", """{"ChildId":"r-root"}""", "ChildNotFoundException")]
    [InlineData("ListTagsForResource", """{"ResourceId":"000000000000"}""", "TargetNotFoundException")]
    [InlineData("DescribeOrganizationalUnit", """{"OrganizationalUnitId":"ou-none"}""", "OrganizationalUnitNotFoundException")]
    [InlineData("ListAccounts", """{"MaxResults":21}""", "InvalidInputException")]
    [InlineData("ListAccounts", """{"NextToken":"nonsense"}""", "InvalidInputException")]
    public async Task What_is_not_there_is_refused_by_name(string operation, string input, string code) =>
        Assert.Equal(code, (await Client.RefusedAsync("organizations", $"AWSOrganizationsV20161128.{operation}", input)).Code);
}
