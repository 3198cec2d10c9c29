using System.Text.Json.Nodes;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

public sealed class CostRefusalTests : RunningSimulator
{
    [Theory]
    [InlineData("2026-07-03", "2026-07-03", "Start date (and hour) should be before end date (and hour)")]
    [InlineData("2026-08-21", "2026-08-22", "Start date (and hour) should not be in the future")]
    [InlineData("2026-08-01", "2026-09-02", "end date past the beginning of next month")]
    [InlineData("2025-06-30", "2026-08-01", "You haven't enabled historical data beyond 14 months.")]
    [InlineData("", "2026-08-01", "Start time  is invalid. Valid format is: yyyy-MM-dd.")]
    [InlineData("2026-07-01T00:00:00Z", "2026-08-01", "Start time 2026-07-01T00:00:00Z is invalid. Valid format is: yyyy-MM-dd.")]
    public async Task A_time_period_that_AWS_would_refuse_is_refused(string start, string end, string message) =>
        Assert.Equal(new Refusal(400, "ValidationException", message), await RefusedAsync(Ask(start, end)));

    [Theory]
    [InlineData("2025-07-01", "2026-08-20")]
    [InlineData("2026-08-20", "2026-09-01")]
    public async Task The_edges_of_the_history_are_answered(string start, string end) =>
        Assert.NotEmpty((await Client.CostAndUsageAsync(Ask(start, end)))["ResultsByTime"]!.AsArray());

    [Fact]
    public async Task Three_group_bys_are_too_many() => Assert.Equal(
        new Refusal(400, "ValidationException", "Only two values for GroupBy are allowed"),
        await RefusedAsync(Ask("2026-07-01", "2026-07-02", groupBy: [("DIMENSION", "SERVICE"), ("DIMENSION", "REGION"), ("DIMENSION", "LINKED_ACCOUNT")])));

    [Fact]
    public async Task A_filter_with_two_roots_is_refused()
    {
        var filter = Dimension("SERVICE", "Tax");
        filter["Tags"] = new JsonObject { ["Key"] = "Project", ["Values"] = new JsonArray("alpha") };

        var refusal = await RefusedAsync(Ask("2026-07-01", "2026-07-02", filter: filter));

        Assert.Equal("ValidationException", refusal.Code);
        Assert.StartsWith("Expression has more than one roots", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_with_one_operand_is_refused() => Assert.Equal(
        new Refusal(400, "ValidationException", "And expression must have at least 2 operands"),
        await RefusedAsync(Ask("2026-07-01", "2026-07-02", filter: All("And", Dimension("SERVICE", "Tax")))));

    [Theory]
    [InlineData("CHARGE_TYPE", "1 validation error detected: Value 'CHARGE_TYPE' at 'key' failed to satisfy constraint: Member must satisfy enum value set: [AZ,")]
    [InlineData("RESOURCE_ID", "Dimension RESOURCE_ID is not allowed.")]
    public async Task A_dimension_that_cannot_be_filtered_is_refused(string key, string message)
    {
        var refusal = await RefusedAsync(Ask("2026-07-01", "2026-07-02", filter: Dimension(key, "Usage")));

        Assert.Equal((400, "ValidationException"), (refusal.Status, refusal.Code));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DIMENSION", "CHARGE_TYPE", "Group Definition dimension is invalid. Valid values are INSTANCE_TYPE, LINKED_ACCOUNT,")]
    [InlineData("LINKED_ACCOUNT", "SERVICE", "Group Definition type is invalid.")]
    [InlineData("DIMENSION", "", "Group Definition is invalid. Both type an key need to be set to a non-empty value.")]
    public async Task A_grouping_that_does_not_exist_is_refused(string type, string key, string message)
    {
        var refusal = await RefusedAsync(Ask("2026-07-01", "2026-07-02", groupBy: [(type, key)]));

        Assert.Equal((400, "ValidationException"), (refusal.Status, refusal.Code));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_are_for_those_who_opted_in()
    {
        var refusal = await RefusedAsync(Ask("2026-07-01", "2026-07-02", "HOURLY"));

        Assert.Equal("AccessDeniedException", refusal.Code);
        Assert.StartsWith("Hourly data granularity is an opt-in only feature", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"TimePeriod":{"Start":"2026-07-01","End":"2026-07-02"},"Granularity":"WEEKLY","Metrics":["UnblendedCost"]}""", "ValidationException")]
    [InlineData("""{"TimePeriod":{"Start":"2026-07-01","End":"2026-07-02"},"Granularity":"DAILY"}""", "ValidationException")]
    [InlineData("""{"TimePeriod":{"Start":"2026-07-01","End":"2026-07-02"},"Granularity":"DAILY","Metrics":["Price"]}""", "ValidationException")]
    [InlineData("""{"TimePeriod":"2026-07-01","Granularity":"DAILY"}""", "SerializationException")]
    [InlineData("[]", "SerializationException")]
    [InlineData("{", "SerializationException")]
    public async Task A_malformed_request_is_refused(string body, string code) => Assert.Equal(code, (await RefusedAsync(body)).Code);

    [Fact]
    public async Task An_unknown_operation_is_said_to_be_unknown() =>
        Assert.Equal("UnknownOperationException", (await Client.RefusedAsync("ce", "AWSInsightsIndexService.GetEverything", new { })).Code);

    private Task<Refusal> RefusedAsync(object question) => Client.RefusedAsync("ce", "AWSInsightsIndexService.GetCostAndUsage", question.ToString()!);
}
