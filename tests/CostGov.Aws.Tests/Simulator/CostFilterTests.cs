using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

public sealed class CostFilterTests : RunningSimulator
{
    private static readonly DateOnly Start = new(2026, 7, 1);
    private static readonly DateOnly End = new(2026, 8, 1);

    [Fact]
    public Task Values_of_one_leaf_are_alternatives() =>
        Holds(Dimension("SERVICE", SmallCompany.S3, "Tax"), line => line.Service is SmallCompany.S3 or "Tax");

    [Fact]
    public Task And_wants_every_operand() => Holds(
        All("And", Dimension("SERVICE", SmallCompany.Ec2), Dimension("REGION", "us-east-1")),
        line => line is { Service: SmallCompany.Ec2, Region: "us-east-1" });

    [Fact]
    public Task Or_wants_one_operand() => Holds(
        All("Or", Dimension("LINKED_ACCOUNT", SmallCompany.Sandbox), Tag("Project", "alpha")),
        line => line.AccountId == SmallCompany.Sandbox || line.Tags.GetValueOrDefault("Project") == "alpha");

    [Fact]
    public Task Not_turns_its_operand_over() =>
        Holds(Not(Dimension("RECORD_TYPE", "Credit", "Tax", "Support")), line => line.RecordType == "Usage");

    [Fact]
    public Task Trees_nest() => Holds(
        All("And", Not(Dimension("RECORD_TYPE", "Tax")), All("Or", Tag("Project", "alpha"), Not(Dimension("LINKED_ACCOUNT", SmallCompany.Production)))),
        line => line.RecordType != "Tax" && (line.Tags.GetValueOrDefault("Project") == "alpha" || line.AccountId != SmallCompany.Production));

    [Fact]
    public Task A_tag_key_without_values_asks_for_lines_that_have_none() =>
        Holds(new JsonObject { ["Tags"] = new JsonObject { ["Key"] = "Project" } }, line => !line.Tags.ContainsKey("Project"));

    [Fact]
    public Task Absent_asks_for_lines_that_have_none() => Holds(
        new JsonObject { ["Tags"] = new JsonObject { ["Key"] = "Project", ["MatchOptions"] = new JsonArray("ABSENT") } },
        line => !line.Tags.ContainsKey("Project"));

    [Fact]
    public Task The_empty_value_is_no_value() => Holds(Tag("Project", "", "alpha"), line => line.Tags.GetValueOrDefault("Project") is null or "alpha");

    [Fact]
    public Task Values_are_case_sensitive() => Holds(Tag("Project", "Alpha"), _ => false);

    [Fact]
    public Task A_tag_that_is_not_activated_matches_no_value() => Holds(Tag("Owner", "hana"), _ => false);

    private async Task Holds(JsonObject filter, Func<ChargeLine, bool> expected)
    {
        var answer = await Client.CostAndUsageAsync(Ask("2026-07-01", "2026-08-01", filter: filter));

        Assert.Equal(Company.Total(Start, End, line => expected(line) ? line.Unblended : 0), answer.Total());
    }
}
