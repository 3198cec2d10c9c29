using System.Security.Cryptography;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Testing;

namespace CostGov.Tests.Ingestion;

public sealed class KillTests
{
    private const int Kills = 20;
    private static readonly DateTimeOffset Now = new(2026, 9, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_reading_that_is_killed_at_twenty_random_moments_ends_like_an_undisturbed_one_and_pays_for_nothing_twice()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var aws = await SimulatedAws.StartAsync(Bill(), new() { PageCells = 200 }, cancel);
        var (undisturbed, paid) = await UndisturbedAsync(aws, cancel);

        var (kills, moments) = (0, new List<string>());
        while (kills < Kills)
        {
            var folder = Directory.CreateTempSubdirectory("costgov-killed-").FullName;
            var killsHere = 0;
            aws.Calls.Clear();
            while (true)
            {
                using var process = Start(aws, folder);
                if (kills < Kills && await KilledAsync(process, aws, moments, cancel))
                {
                    (kills, killsHere) = (kills + 1, killsHere + 1);
                    continue;
                }

                Assert.Equal(("Published", ""), await process.EndAsync(cancel) is var end ? (end.State, end.Error) : default);
                break;
            }

            // A kill wastes the pages of the one request that was open.
            Assert.InRange(aws.Calls.PaidRequests, paid, paid + (killsHere * MostPagesOfARead));
            Assert.Equal(undisturbed, await ExportAndRemoveAsync(folder, cancel));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"killed after: {string.Join(", ", moments)}");
    }

    private const int MostPagesOfARead = 3;

    private static async Task<(IReadOnlyList<string> Lines, int Paid)> UndisturbedAsync(SimulatedAws aws, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("costgov-undisturbed-").FullName;
        using var process = Start(aws, folder);
        var end = await process.EndAsync(cancel);
        Assert.Equal(("Published", ""), (end.State, end.Error));
        var lines = await ExportAndRemoveAsync(folder, cancel);
        Assert.True(lines.Count > 1000);
        return (lines, aws.Calls.PaidRequests);
    }

    // Some requests further on, and a random while after that: in the middle of asking, writing, loading or publishing.
    private static async Task<bool> KilledAsync(IngestingProcess process, SimulatedAws aws, List<string> moments, CancellationToken cancel)
    {
        var (more, delay) = (RandomNumberGenerator.GetInt32(1, 9), RandomNumberGenerator.GetInt32(0, 600));
        var target = aws.Calls.PaidRequests + more;
        while (aws.Calls.PaidRequests < target)
        {
            if (process.HasEnded)
                return false;
            await Task.Delay(5, cancel);
        }

        await Task.Delay(delay, cancel);
        if (process.HasEnded)
            return false;
        moments.Add($"{aws.Calls.PaidRequests} requests + {delay} ms");
        await process.KillAsync(cancel);
        return true;
    }

    private static async Task<IReadOnlyList<string>> ExportAndRemoveAsync(string folder, CancellationToken cancel)
    {
        await using var data = await TemporaryData.OpenAsync(folder, _ => { }, cancel);
        Assert.Empty(Directory.EnumerateFiles(data.Folder.Tmp));
        return await PublishedCharges.ExportAsync(data, cancel);
    }

    private static IngestingProcess Start(SimulatedAws aws, string folder) =>
        IngestingProcess.Start(folder, aws.Endpoint, aws.AccessKeyId, aws.SecretAccessKey, aws.Scenario.Organization.ManagementAccountId, Now);

    private static CustomScenario Bill()
    {
        var bill = new ScenarioBuilder(new(2026, 9, 10)).Account(SmallBill.Payer, "payer").Account(SmallBill.Member, "member").TagKey("Project");
        for (var day = new DateOnly(2026, 6, 1); day < new DateOnly(2026, 9, 10); day = day.AddDays(1))
        {
            bill.Usage(SmallBill.Member, day, SmallBill.Compute, 10m + (day.DayNumber % 7 / 3m), tags: ("Project", day.DayNumber % 2 == 0 ? "alpha" : "beta"));
            bill.Usage(SmallBill.Payer, day, SmallBill.Storage, 0.0000000007m * day.DayNumber, "us-east-1");
            bill.Usage(SmallBill.Member, day, SmallBill.Storage, 1.1m, "ap-northeast-3", ("Project", "alpha"));
            if (day.Day == 7)
                bill.Charge(SmallBill.Payer, day, "Tax", "Tax", 33.3m).Charge(SmallBill.Payer, day, "AWS Support (Business)", "Support", 100m);
        }

        return bill.Build();
    }
}
