using Bunit;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Testing;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Ingestion;

namespace CostGov.Web.Tests.Shell;

public sealed class FreshnessStampTests
{
    public FreshnessStampTests() => InEnglish.Set();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "fresh", "")]
    [InlineData(12, "fresh", "")]
    [InlineData(13, "late", "cg-dot-late")]
    [InlineData(36, "late", "cg-dot-late")]
    [InlineData(37, "stale", "cg-dot-stale")]
    public async Task It_is_judged_by_hours_in_word_and_shape(int hours, string word, string dot)
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        bench.Stand.Clock.Advance(TimeSpan.FromHours(hours));

        var stamp = bench.Pages.Render<FreshnessStamp>();

        Assert.Equal(word, stamp.Find(".cg-sr").TextContent);
        Assert.Equal($"cg-dot {dot}", stamp.Find(".cg-dot").ClassName);
        Assert.Equal("/sources", stamp.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_payer_that_is_furthest_behind_decides()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        // Read an hour before the stand's clock, and two days before that of the other payer's reading.
        await bench.Stand.Data.PublishAsync(new Ledger().Add("2026-09-05", 3m), [Cube.Service], Stop, payer: SourcesBench.OtherPayer, runId: 50, dataTo: new(2026, 9, 7));
        bench.Stand.Clock.Advance(TimeSpan.FromDays(2));
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);

        var stamp = bench.Pages.Render<FreshnessStamp>();

        Assert.Equal("stale", stamp.Find(".cg-sr").TextContent);
        Assert.Equal("Data to 7 Sep · synced 10 Sep 05:00 UTC", stamp.Find(".cg-stamp-text").TextContent);
    }

    [Fact]
    public async Task Before_anything_was_read_it_says_so()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var stamp = bench.Pages.Render<FreshnessStamp>();
        Assert.Equal(("No data yet", "cg-dot cg-dot-none"), (stamp.Find(".cg-stamp-text").TextContent, stamp.Find(".cg-dot").ClassName));
    }
}
