using CostGov.Aws.Simulator;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

public sealed class CostPagingTests : RunningSimulator
{
    private static readonly (string, string)[] AccountByService = [("DIMENSION", "LINKED_ACCOUNT"), ("DIMENSION", "SERVICE")];

    private protected override SimulatorOptions Options => new() { PageCells = 3, EmptyPageEvery = 4 };

    [Fact]
    public async Task Pages_hold_as_many_cells_as_allowed_and_together_the_whole_answer()
    {
        var pages = await Client.PagesAsync(Ask("2026-07-01", "2026-08-01", groupBy: AccountByService));

        Assert.All(pages, page => Assert.InRange(page["ResultsByTime"]!.AsArray().Sum(period => period!["Groups"]!.AsArray().Count), 0, 3));
        Assert.Equal(Company.Total(new(2026, 7, 1), new(2026, 8, 1), line => line.Unblended), pages.Sum(page => page.Total()));
        Assert.Equal(Host.Calls.PaidRequests, pages.Count);
    }

    [Fact]
    public async Task A_period_goes_on_on_the_next_page_under_the_same_time_period()
    {
        var pages = await Client.PagesAsync(Ask("2026-07-02", "2026-07-03", groupBy: AccountByService));

        Assert.Equal(2, pages.Count);
        Assert.Equal(pages[0]["ResultsByTime"]![0]!["TimePeriod"]!.ToJsonString(), pages[1]["ResultsByTime"]![0]!["TimePeriod"]!.ToJsonString());
        Assert.Empty(pages[0].Keys().Intersect(pages[1].Keys()));
    }

    [Fact]
    public async Task Some_pages_are_empty_and_have_a_token_all_the_same()
    {
        var pages = await Client.PagesAsync(Ask("2026-07-01", "2026-08-01", groupBy: AccountByService));

        Assert.Contains(pages, page => page["ResultsByTime"]!.AsArray().Count == 0 && page.ContainsKey("NextPageToken"));
    }

    [Fact]
    public async Task What_was_computed_for_the_first_page_stands_for_the_next()
    {
        var day = new DateOnly(2026, 7, 2);
        var question = Ask("2026-07-02", "2026-07-03", groupBy: AccountByService);
        var first = await Client.CostAndUsageAsync(question);

        Company.Replace(day);
        question["NextPageToken"] = (string?)first["NextPageToken"];

        Assert.NotEmpty((await Client.CostAndUsageAsync(question)).Keys());
    }

    [Fact]
    public async Task A_token_with_other_parameters_is_told_so()
    {
        var first = await Client.CostAndUsageAsync(Ask("2026-07-01", "2026-08-01", groupBy: AccountByService));

        var refusal = await RefusedAsync(Ask("2026-07-02", "2026-08-01", token: (string)first["NextPageToken"]!, groupBy: AccountByService));

        Assert.Equal("RequestChangedException", refusal.Code);
    }

    [Fact]
    public async Task A_made_up_token_is_invalid() =>
        Assert.Equal("InvalidNextTokenException", (await RefusedAsync(Ask("2026-07-01", "2026-08-01", token: "bm90IG1pbmU="))).Code);

    private Task<Refusal> RefusedAsync(object question) => Client.RefusedAsync("ce", "AWSInsightsIndexService.GetCostAndUsage", question.ToString()!);
}
