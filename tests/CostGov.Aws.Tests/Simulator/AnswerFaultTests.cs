using System.Text.Json.Nodes;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Faults;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>Answers of the right form that say the wrong thing.</summary>
public sealed class AnswerFaultTests : RunningSimulator
{
    private static readonly (string, string)[] ByService = [("DIMENSION", "SERVICE")];

    private protected override SimulatorOptions Options => new() { PageCells = 2 };

    [Theory]
    [InlineData(FaultKind.EmptyObject, "{}")]
    [InlineData(FaultKind.NullBody, "null")]
    [InlineData(FaultKind.EmptyLists, """{"NextPageToken":"…","GroupDefinitions":[],"ResultsByTime":[],"DimensionValueAttributes":[]}""")]
    [InlineData(FaultKind.NullMembers, """{"NextPageToken":null,"GroupDefinitions":null,"ResultsByTime":null,"DimensionValueAttributes":null}""")]
    public async Task An_answer_may_say_nothing(FaultKind kind, string expected)
    {
        using var response = await StruckAsync(new Fault(kind));

        var body = JsonNode.Parse(await TextAsync(response));
        if (body?["NextPageToken"] is not null) body["NextPageToken"] = "…";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), body), body?.ToJsonString());
    }

    [Fact]
    public async Task A_wrong_content_type_leaves_the_answer_right()
    {
        using var response = await StruckAsync(new Fault(FaultKind.WrongContentType));

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(JsonNode.Parse(await TextAsync(response))!["ResultsByTime"]);
    }

    [Theory]
    [InlineData(FaultKind.RepeatedToken, 1)]
    [InlineData(FaultKind.AlternatingTokens, 2)]
    public async Task Tokens_may_lead_round_and_round(FaultKind kind, int different)
    {
        Host.Faults.Add(new Fault(kind, "GetCostAndUsage"));
        var tokens = new List<string>();
        string? token = null;
        for (var i = 0; i < 6; i++)
        {
            token = (string?)(await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-04", token: token, groupBy: ByService)))["NextPageToken"];
            tokens.Add(token!);
        }

        Assert.Equal(different, tokens.Distinct().Count());
        Assert.NotEqual(different == 2, tokens[0] == tokens[1]);
    }

    [Theory, InlineData("NaN"), InlineData("1,5"), InlineData(""), InlineData("1e400"), InlineData("1.2E-7"), InlineData("-0")]
    public async Task Amounts_may_be_anything(string amount)
    {
        Host.Faults.Add(new Fault(FaultKind.MalformedAmount, Value: amount));

        var answer = await Client.CostAndUsageAsync(Question());

        Assert.All(answer["ResultsByTime"]![0]!["Groups"]!.AsArray(), group => Assert.Equal(amount, (string?)group!["Metrics"]!["UnblendedCost"]!["Amount"]));
    }

    [Theory, InlineData(null, "JPY"), InlineData("CNY", "CNY"), InlineData("", null)]
    public async Task The_currency_may_change_or_be_missing_within_one_answer(string? value, string? unit)
    {
        Host.Faults.Add(new Fault(FaultKind.UnitChange, Value: value));

        var answer = await Client.CostAndUsageAsync(Question());

        Assert.Equal(["USD", unit], answer["ResultsByTime"]![0]!["Groups"]!.AsArray().Select(group => (string?)group!["Metrics"]!["UnblendedCost"]!["Unit"]));
    }

    [Fact]
    public async Task The_same_group_may_come_on_two_pages()
    {
        Host.Faults.Add(new Fault(FaultKind.DuplicatedGroup, "GetCostAndUsage"));

        var pages = await Client.PagesAsync(Ask("2026-07-02", "2026-07-03", groupBy: ByService));

        Assert.Equal(pages[0].Keys()[^1], pages[1].Keys()[0]);
        Assert.Equal(pages[0]["ResultsByTime"]![0]!["TimePeriod"]!.ToJsonString(), pages[1]["ResultsByTime"]![0]!["TimePeriod"]!.ToJsonString());
    }

    [Fact]
    public async Task Unknown_members_deep_ones_and_huge_ones_leave_the_rest_as_it_was()
    {
        var plain = await Client.CostAndUsageAsync(Question());
        Host.Faults.Add(new Fault(FaultKind.ExtraMembers, Times: 1));
        Host.Faults.Add(new Fault(FaultKind.DeepJson, Times: 1, Value: "60"));
        Host.Faults.Add(new Fault(FaultKind.HugeBody, Times: 1, Value: "2"));

        foreach (var member in (string[])["NewMember", "Extra", "Extra"])
        {
            var answer = await Client.CostAndUsageAsync(Question());
            Assert.True(answer.ContainsKey(member));
            Assert.Equal(plain.Total(), answer.Total());
        }
    }

    private static JsonObject Question() => Ask("2026-07-02", "2026-07-03", groupBy: ByService);

    private async Task<HttpResponseMessage> StruckAsync(Fault fault)
    {
        Host.Faults.Add(fault);
        return await Client.SendAsync("ce", "AWSInsightsIndexService.GetCostAndUsage", Question().ToJsonString());
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
