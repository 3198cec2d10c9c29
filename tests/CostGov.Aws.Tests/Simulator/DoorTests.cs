using System.Net;
using System.Text.Json.Nodes;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>What the simulator offers beside AWS's own operations.</summary>
public sealed class DoorTests : RunningSimulator
{
    [Fact]
    public async Task Faults_and_calls_are_to_be_had_over_HTTP()
    {
        using var http = new HttpClient { BaseAddress = Host.Endpoint };
        using var content = new StringContent("""{"kind":"Throttling","operation":"GetCostAndUsage","times":1}""");
        using var added = await http.PostAsync(new Uri("/_simulator/faults", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var wrong = new StringContent("""{"kind":"SlowHeaders","value":"long"}""");
        using var unheardOf = new StringContent("""{"kind":"Earthquake"}""");
        using var refused = await http.PostAsync(new Uri("/_simulator/faults", UriKind.Relative), wrong, TestContext.Current.CancellationToken);
        using var refusedToo = await http.PostAsync(new Uri("/_simulator/faults", UriKind.Relative), unheardOf, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refusedToo.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("ThrottlingException", (await Client.RefusedAsync("ce", "AWSInsightsIndexService.GetCostAndUsage", Ask("2026-07-02", "2026-07-03").ToJsonString())).Code);
        var calls = JsonNode.Parse(await http.GetStringAsync(new Uri("/_simulator/calls", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal(1, (int)calls["counts"]!["ce:GetCostAndUsage"]!);
        Assert.Equal(0, (int)calls["paidRequests"]!);
    }

    [Fact]
    public async Task A_month_is_to_be_had_as_a_FOCUS_file()
    {
        using var http = new HttpClient { BaseAddress = Host.Endpoint };

        var lines = (await http.GetStringAsync(new Uri("/_simulator/focus/2026-07.csv", UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var wrong = await http.GetAsync(new Uri("/_simulator/focus/July.csv", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("BilledCost", lines[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }
}
