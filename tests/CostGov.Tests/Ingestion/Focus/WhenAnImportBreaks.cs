using System.Diagnostics;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using CostGov.Testing;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Ingestion.Focus;

public sealed class WhenAnImportBreaks
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_fails_the_run_and_keeps_the_old_figures()
    {
        await using var disk = await SmallDisk.MountAsync("64m");
        await using var data = await TemporaryData.OpenAsync(Path.Combine(disk.Path, "data"), services => services.AddAccounts().AddWork().AddIngestion(), Token);
        var (inbox, worker) = (data.Services.GetRequiredService<FileInbox>(), data.Services.GetRequiredService<IngestWorker>());
        using var files = new TemporaryFolder();
        var small = files.Write("small.csv", FocusStand.Csv(FocusStand.Row()));
        var large = files.Write("large.csv", FocusStand.Csv(Enumerable.Range(0, 60_000).Select(row => FocusStand.Row(("ServiceName", $"Service {Guid.NewGuid()}"), ("BilledCost", $"{row}.123456789")))));
        await RunAsync(inbox, worker, small);

        var accepted = Assert.IsType<InboxOutcome.Accepted>(await inbox.StageAsync(large, "test", Token));
        FillUp(disk.Path);
        var run = await worker.RunUntilOverAsync(accepted.RunId, Token);

        Assert.Equal(IngestRunState.Failed, run.State);
        // Whichever of the two stores wanted to write first.
        Assert.Matches("(?i)No space left|disk is full", run.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Folder.Staging));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Folder.Tmp));
        File.Delete(Path.Combine(disk.Path, "filler"));
        await using var db = await data.DbAsync(Token);
        Assert.Equal(1, await db.PublishedCubes.CountAsync(Token));
        Assert.Equal(IngestRunState.Published, (await RunAsync(inbox, worker, small)).State);
    }

    [Fact]
    public async Task A_full_disk_refuses_to_take_a_file_over()
    {
        await using var disk = await SmallDisk.MountAsync("6m");
        await using var data = await TemporaryData.OpenAsync(Path.Combine(disk.Path, "data"), services => services.AddAccounts().AddWork().AddIngestion(), Token);
        using var files = new TemporaryFolder();
        var path = files.Write("large.csv", new string('x', 8_000_000));

        await Assert.ThrowsAnyAsync<IOException>(() => data.Services.GetRequiredService<FileInbox>().StageAsync(path, "test", Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Folder.Staging));
    }

    [Fact]
    public async Task A_run_whose_process_died_is_done_by_the_next()
    {
        await using var stand = await FocusStand.OpenAsync();
        var accepted = Assert.IsType<InboxOutcome.Accepted>(await stand.Inbox.StageAsync(stand.Write("bill.csv", FocusStand.Csv(FocusStand.Row())), "test", Token));
        await using (var db = await stand.Data.DbAsync(Token))
        {
            var until = stand.Data.Clock.GetUtcNow() + TimeSpan.FromSeconds(60);
            await db.IngestRuns.ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, IngestRunState.Running).SetProperty(run => run.LeaseOwner, "dead").SetProperty(run => run.LeaseUntil, until).SetProperty(run => run.Attempts, 1), Token);
        }

        var table = stand.Data.Services.GetServices<IWorkTable>().Single(table => table.Kind == "ingest");
        Assert.Equal(accepted.RunId, Assert.Single(await table.DueAsync(stand.Data.Clock.GetUtcNow(), 10, Token)));
        await table.RunAsync(accepted.RunId, Token);

        Assert.Equal(1.25m, await stand.TotalAsync(CostMetric.Billed, "2026-08-01", "2026-09-01"));
    }

    [Fact]
    public async Task Staged_files_that_are_gone_fail_the_run_in_words()
    {
        await using var stand = await FocusStand.OpenAsync();
        var accepted = Assert.IsType<InboxOutcome.Accepted>(await stand.Inbox.StageAsync(stand.Write("bill.csv", FocusStand.Csv(FocusStand.Row())), "test", Token));
        await File.WriteAllTextAsync(Path.Combine(stand.Data.Folder.Staging, $"{accepted.RunId}", "0001"), "cut", Token);

        var run = await stand.Data.Services.GetRequiredService<IngestWorker>().RunUntilOverAsync(accepted.RunId, Token);

        Assert.Equal((IngestRunState.Failed, "The run stopped: The staged copy of bill.csv is not whole: import it again. Published figures stay."), (run.State, run.Error));
        stand.AssertClean();
    }

    private static async Task<IngestRunRow> RunAsync(FileInbox inbox, IngestWorker worker, string path) =>
        await worker.RunUntilOverAsync(Assert.IsType<InboxOutcome.Accepted>(await inbox.StageAsync(path, "test", Token)).RunId, Token);

    // A little room is left: the run's row must be able to say what happened.
    private static void FillUp(string path)
    {
        using var filler = File.Create(Path.Combine(path, "filler"));
        filler.Write(new byte[Math.Max(0, new DriveInfo(path).AvailableFreeSpace - 1_500_000)]);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("focus-desk-");

        public string Write(string name, string text)
        {
            var path = Path.Combine(_folder.FullName, name);
            File.WriteAllText(path, text);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }

    /// <summary>A disk of a few megabytes, where this user may mount one.</summary>
    private sealed class SmallDisk(string path) : IAsyncDisposable
    {
        public string Path { get; } = path;

        public static async Task<SmallDisk> MountAsync(string size)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can mount a small disk.");
            var path = Directory.CreateTempSubdirectory("small-disk-").FullName;
            Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}", "none", path) == 0, "This machine does not let tests mount a disk.");
            return new(path);
        }

        public async ValueTask DisposeAsync()
        {
            Assert.Equal(0, await RunAsync("umount", Path));
            Directory.Delete(Path, recursive: true);
        }

        private static async Task<int> RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(program, arguments);
            await process.WaitForExitAsync(Token);
            return process.ExitCode;
        }
    }
}
