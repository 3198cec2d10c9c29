using CostGov.Aws.Simulator.Faults;
using CostGov.Web.Commands;

namespace CostGov.Web.Tests.Commands;

public sealed class CommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_says_that_everything_is_allowed()
    {
        await using var line = await CommandLine.StartAsync(Stop);

        var (code, said) = await line.RunAsync("check");

        Assert.Equal(0, code);
        Assert.Contains("ok       ce:GetCostAndUsage", said, StringComparison.Ordinal);
        Assert.Contains("ok       organizations:ListTagsForResource (2 of 2 accounts)", said, StringComparison.Ordinal);
        Assert.Contains("Everything that CostGov reads is allowed.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_the_permission_that_is_missing_and_the_account()
    {
        await using var line = await CommandLine.StartAsync(Stop);
        line.Aws.Faults.Add(new(FaultKind.AccessDenied) { Operation = "ListTagsForResource", AccountId = CommandLine.Member });
        line.Aws.Faults.Add(new(FaultKind.AccessDenied) { Operation = "ListCostAllocationTags" });

        var (code, said) = await line.RunAsync("check");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("missing  ce:ListCostAllocationTags:", said, StringComparison.Ordinal);
        Assert.Contains($"missing  organizations:ListTagsForResource for account {CommandLine.Member}:", said, StringComparison.Ordinal);
        Assert.Contains("ok       organizations:ListTagsForResource (1 of 2 accounts)", said, StringComparison.Ordinal);
        Assert.Contains("2 reads are not possible.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_tells_the_price_first_and_pays_nothing_until_somebody_agrees()
    {
        await using var line = await CommandLine.StartAsync(Stop);

        var (asked, price) = await line.RunAsync("ingest");
        var paidBefore = line.Aws.Calls.PaidRequests;
        var (agreed, said) = await line.RunAsync("ingest", "--yes");
        var (again, refreshed) = await line.RunAsync("ingest");

        Assert.Equal(IngestCommand.AwaitsApproval, asked);
        Assert.Contains("about USD", price, StringComparison.Ordinal);
        Assert.Contains("Nothing has been paid.", price, StringComparison.Ordinal);
        Assert.Equal(0, paidBefore);
        Assert.True(agreed == 0, said);
        Assert.Matches(@"Cost run \d+ of 999900001111: published, \d+ pages, USD 0\.\d+", said);
        Assert.True(again == 0, refreshed);
        Assert.DoesNotContain("Nothing has been paid.", refreshed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_ends_with_the_sentence_of_what_failed()
    {
        await using var line = await CommandLine.StartAsync(Stop);
        line.Aws.Faults.Add(new(FaultKind.AccessDenied) { Operation = "GetCostAndUsage" });

        var (code, said) = await line.RunAsync("ingest", "--yes");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("does not allow ce:GetCostAndUsage", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("ingest")]
    public async Task A_command_without_a_payer_says_what_to_set(string command)
    {
        await using var line = await CommandLine.StartAsync(Stop);
        using StringWriter output = new(), error = new();

        var code = await CostGovCommand.RunAsync([command, "--CostGov:Mode=Live", $"--CostGov:DataDirectory={line.Data}", "--Logging:LogLevel:CostGov=None"], output, error);

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("set CostGov:Aws:Payers:0:Id", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        using StringWriter output = new(), error = new();

        var code = await CostGovCommand.RunAsync(["--help"], output, error);

        Assert.Equal(0, code);
        Assert.All(["import", "ingest", "check"], command => Assert.Contains(command, output.ToString(), StringComparison.Ordinal));
    }
}
