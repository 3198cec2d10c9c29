using System.Text.Json.Nodes;

namespace CostGov.Aws.Tests.Simulator;

public sealed class TaggingTests : RunningSimulator
{
    private const string Api = "ResourceGroupsTaggingAPI_20170126.";

    [Fact]
    public async Task An_account_sees_its_own_resources_in_one_region()
    {
        using var tokyo = new SignedClient(Host) { Region = "ap-northeast-1" };
        using var member = await tokyo.AssumeAsync(SmallCompany.Production);
        using var virginia = new SignedClient(Host) { Region = "us-east-1" };
        using var memberInVirginia = await virginia.AssumeAsync(SmallCompany.Production);

        Assert.Equal(["arn:aws:ec2:ap-northeast-1:111111111111:instance/i-0009"], Arns(await ResourcesAsync(tokyo)));
        Assert.Equal(4, Arns(await ResourcesAsync(member)).Count);
        Assert.Equal(["arn:aws:s3:::shop-logs"], Arns(await ResourcesAsync(memberInVirginia)));
        Assert.Empty(Arns(await ResourcesAsync(virginia)));
    }

    [Theory]
    [InlineData("""{"TagFilters":[{"Key":"Env","Values":["prod"]},{"Key":"Project","Values":["alpha","gamma"]}]}""", "i-0001")]
    [InlineData("""{"TagFilters":[{"Key":"Project"}]}""", "i-0001 i-0002")]
    [InlineData("""{"TagFilters":[{"Key":"Project","Values":["Alpha"]}]}""", "")]
    [InlineData("""{"ResourceTypeFilters":["ec2:volume","sqs"]}""", "orders vol-0001")]
    [InlineData("""{"ResourceTypeFilters":["ec2"],"TagFilters":[{"Key":"project"}]}""", "vol-0001")]
    [InlineData("""{"ResourceARNList":["arn:aws:sqs:ap-northeast-1:222222222222:orders","arn:aws:sqs:ap-northeast-1:222222222222:gone"]}""", "orders")]
    public async Task Filters_narrow_the_list(string input, string expected)
    {
        using var member = await MemberAsync();

        var found = Arns(await member.AskAsync("tagging", Api + "GetResources", input)).Select(arn => arn.Split(':', '/')[^1]).Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public async Task The_last_page_bears_an_empty_token()
    {
        using var member = await MemberAsync();
        var seen = new List<string>();
        var token = "";
        do
        {
            var page = await member.AskAsync("tagging", Api + "GetResources", new { ResourcesPerPage = 3, PaginationToken = token });
            seen.AddRange(Arns(page));
            token = (string)page["PaginationToken"]!;
        }
        while (token.Length > 0);

        Assert.Equal(4, seen.Distinct().Count());
        Assert.Equal(2, Host.Calls.Count("tag:GetResources"));
    }

    [Fact]
    public async Task Keys_and_values_in_use_are_listed()
    {
        using var member = await MemberAsync();

        var keys = await member.AskAsync("tagging", Api + "GetTagKeys", new { });
        var values = await member.AskAsync("tagging", Api + "GetTagValues", new { Key = "Project" });

        Assert.Equal("""["Env","Project","project"]""", keys["TagKeys"]!.ToJsonString());
        Assert.Equal("""["alpha","beta"]""", values["TagValues"]!.ToJsonString());
    }

    [Theory]
    [InlineData("GetResources", """{"ResourcesPerPage":101}""")]
    [InlineData("GetResources", """{"ResourceARNList":["arn:aws:s3:::x"],"TagFilters":[{"Key":"Env"}]}""")]
    [InlineData("GetResources", """{"ExcludeCompliantResources":true}""")]
    [InlineData("GetResources", """{"PaginationToken":"nonsense"}""")]
    [InlineData("GetTagValues", "{}")]
    public async Task A_malformed_request_is_an_invalid_parameter(string operation, string input) =>
        Assert.Equal("InvalidParameterException", (await Client.RefusedAsync("tagging", Api + operation, input)).Code);

    private static async Task<JsonObject> ResourcesAsync(SignedClient client) => await client.AskAsync("tagging", Api + "GetResources", new { });

    private async Task<SignedClient> MemberAsync()
    {
        using var tokyo = new SignedClient(Host) { Region = "ap-northeast-1" };
        return await tokyo.AssumeAsync(SmallCompany.Production);
    }

    private static IReadOnlyList<string> Arns(JsonObject answer) => [.. answer["ResourceTagMappingList"]!.AsArray().Select(row => (string)row!["ResourceARN"]!)];
}
