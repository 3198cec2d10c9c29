using System.Text.Json.Nodes;
using CostGov.Aws.Simulator;

namespace CostGov.Aws.Tests.Simulator;

public sealed class NamedValueTests : RunningSimulator
{
    private const string Api = "AWSInsightsIndexService.";

    private protected override SimulatorOptions Options => new() { PageCells = 2 };

    [Fact]
    public async Task Values_of_a_dimension_come_in_pages_with_their_total()
    {
        var first = await AskAsync("GetDimensionValues", """{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-20"},"Dimension":"LINKED_ACCOUNT"}""");

        Assert.Equal("""[{"Value":"111111111111","Attributes":{"description":"Payer"}},{"Value":"222222222222","Attributes":{"description":"Shop Production"}}]""", first["DimensionValues"]!.ToJsonString());
        Assert.Equal((2, 3), ((int)first["ReturnSize"]!, (int)first["TotalSize"]!));
        Assert.NotNull(first["NextPageToken"]);
    }

    [Fact]
    public async Task Values_can_be_searched()
    {
        var found = await AskAsync("GetDimensionValues", """{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-20"},"Dimension":"SERVICE","SearchString":"simple"}""");

        Assert.Equal([SmallCompany.S3], found["DimensionValues"]!.AsArray().Select(value => (string)value!["Value"]!));
    }

    [Fact]
    public async Task The_keys_of_tags_are_the_activated_ones_and_the_empty_value_stands_for_none()
    {
        var keys = await AskAsync("GetTags", """{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-20"}}""");
        var values = await AskAsync("GetTags", """{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-20"},"TagKey":"Project","SortBy":[{"Key":"UnblendedCost"}],"MaxResults":5}""");

        Assert.Equal("""["Project"]""", keys["Tags"]!.ToJsonString());
        Assert.Equal("""["","alpha","beta$2"]""", values["Tags"]!.ToJsonString());
    }

    [Fact]
    public async Task Cost_allocation_tags_say_which_are_active()
    {
        var all = await AskAsync("ListCostAllocationTags", "{}");
        var inactive = await AskAsync("ListCostAllocationTags", """{"Status":"Inactive"}""");

        Assert.Equal(["Owner Inactive UserDefined", "Project Active UserDefined"], all["CostAllocationTags"]!.AsArray().Select(tag => $"{(string)tag!["TagKey"]!} {(string)tag["Status"]!} {(string)tag["Type"]!}"));
        Assert.Equal(["Owner"], inactive["CostAllocationTags"]!.AsArray().Select(tag => (string)tag!["TagKey"]!));
    }

    [Theory]
    [InlineData("GetDimensionValues", """{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-20"},"Dimension":"SERVICE","MaxResults":5}""")]
    [InlineData("GetDimensionValues", """{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-20"},"Dimension":"CHARGE_TYPE"}""")]
    [InlineData("GetTags", """{"TimePeriod":{"Start":"2026-08-20","End":"2026-08-01"}}""")]
    [InlineData("ListCostAllocationTags", """{"Status":"Sleeping"}""")]
    public async Task A_malformed_request_is_refused(string operation, string input) =>
        Assert.Equal("ValidationException", (await Client.RefusedAsync("ce", Api + operation, input)).Code);

    private Task<JsonObject> AskAsync(string operation, string input) => Client.AskAsync("ce", Api + operation, input);
}
