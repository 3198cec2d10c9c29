using System.Diagnostics;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>The simulator as a program of its own, in a process of its own.</summary>
public sealed class ProgramTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_prints_the_shell_lines_that_a_client_needs()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--today", "2026-08-20", "--page-cells", "50");
        try
        {
            var lines = new Dictionary<string, string>();
            while (lines.Count < 4 && await process.StandardOutput.ReadLineAsync(Cancelled) is { } line)
            {
                Assert.StartsWith("export ", line, StringComparison.Ordinal);
                lines.Add(line["export ".Length..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            }
            var endpoint = new Uri(lines["AWS_ENDPOINT_URL"]);
            using var client = new SignedClient(endpoint, lines["AWS_ACCESS_KEY_ID"], lines["AWS_SECRET_ACCESS_KEY"]) { Region = lines["AWS_REGION"] };

            var pages = await client.PagesAsync(Ask("2026-07-01", "2026-07-02", groupBy: [("DIMENSION", "LINKED_ACCOUNT"), ("DIMENSION", "SERVICE")]));
            var plain = await client.CostAndUsageAsync(Ask("2026-07-01", "2026-07-02"));

            Assert.True(endpoint.IsLoopback);
            Assert.InRange(pages.Count, 2, 100);
            Assert.Equal(plain.Total(), pages.Sum(page => page.Total()));
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task It_writes_a_month_as_a_FOCUS_file_and_ends()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var process = Start("--focus", "2026-07", path, "--today", "2026-08-20", "--accounts", "3");
            await process.WaitForExitAsync(Cancelled);

            Assert.Equal(0, process.ExitCode);
            Assert.Contains("BilledCost", (await File.ReadAllLinesAsync(path, Cancelled))[0], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:4599", "The simulator listens on loopback only")]
    [InlineData("--today", "yesterday", "--today yesterday: expected a day, for example 2026-08-20.")]
    [InlineData("--focus", "2026-07", "--focus needs a value.")]
    [InlineData("--colour", "blue", "--colour is not an option of the simulator.")]
    public async Task A_wrong_option_is_answered_with_a_sentence_and_the_list_of_options(string option, string value, string sentence)
    {
        using var process = Start(option, value);

        var error = await process.StandardError.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Contains("--page-cells", error, StringComparison.Ordinal);
    }

    private static Process Start(params IEnumerable<string> args) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "CostGov.Aws.Simulator.dll"), .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
