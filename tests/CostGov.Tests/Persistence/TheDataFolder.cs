using System.Diagnostics;
using CostGov.Persistence;
using CostGov.Testing;

namespace CostGov.Tests.Persistence;

public sealed class TheDataFolder : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("costgov-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public void It_is_made_where_it_is_missing_and_is_for_its_owner_alone()
    {
        var folder = DataFolder.Open(Path.Combine(_place, "not", "yet"));

        Assert.All([folder.Root, folder.Runs, folder.Staging, folder.Quarantine, folder.Tmp], path => Assert.True(Directory.Exists(path)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Root));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused_in_one_sentence_with_the_setting_to_change()
    {
        var file = Path.Combine(_place, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<CannotStartException>(() => DataFolder.Open(file));

        Assert.StartsWith($"The data folder {file} cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("CostGov:DataDirectory", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_folder_that_nobody_may_write_to_is_refused() =>
        // Not by permissions: tests may run as root, whom permissions do not stop. /proc stops everybody.
        Assert.Contains("cannot be used", Assert.Throws<CannotStartException>(() => DataFolder.Open("/proc/costgov")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_path_that_is_no_path_is_refused() =>
        Assert.Contains("is not a path", Assert.Throws<CannotStartException>(() => DataFolder.Open("a\0b")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_is_something_else_is_refused_and_left_as_it_is()
    {
        var folder = DataFolder.Open(_place);
        await File.WriteAllTextAsync(folder.DatabaseFile, new string('x', 8192), Cancel);

        var refused = await Assert.ThrowsAsync<CannotStartException>(() => TemporaryData.OpenAsync(_place, _ => { }, Cancel));

        Assert.StartsWith($"{folder.DatabaseFile} cannot be opened: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(8192, new FileInfo(folder.DatabaseFile).Length);
    }

    [Fact]
    public void A_second_owner_is_told_which_process_is_the_first()
    {
        var folder = DataFolder.Open(_place);
        using var first = InstanceLock.Take(folder);

        Assert.Null(InstanceLock.TryTake(folder));
        Assert.Contains($"already running (pid {Environment.ProcessId})", Assert.Throws<CannotStartException>(() => InstanceLock.Take(folder)).Message, StringComparison.Ordinal);

        first.Dispose();
        InstanceLock.Take(folder).Dispose();
    }

    [Fact]
    public async Task A_lock_ends_with_the_process_that_held_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "flock is a Unix command.");
        var folder = DataFolder.Open(_place);
        using var holder = Process.Start(new ProcessStartInfo("flock", ["-x", "-n", folder.LockFile, "sh", "-c", "echo held; sleep 60"]) { RedirectStandardOutput = true })!;
        await holder.StandardOutput.ReadLineAsync(Cancel);
        Assert.Null(InstanceLock.TryTake(folder));

        holder.Kill(entireProcessTree: true);
        await holder.WaitForExitAsync(Cancel);

        InstanceLock.Take(folder).Dispose();
    }
}
