using CostGov.Web.Commands;
using CostGov.Web.Tests.Hosting;
using CostGov.Web.Tests.House;

namespace CostGov.Web.Tests.Commands;

public sealed class ImportCommandTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "tests", "data", "focus1.0_sample_1000.csv");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_alone_reads_the_file_and_a_second_time_adds_nothing()
    {
        await using var line = await CommandLine.StartAsync(Stop);

        var (first, said) = await line.RunAsync("import", Sample);
        var (second, again) = await line.RunAsync("import", Sample);

        Assert.True(first == 0, said);
        Assert.Contains("rows, billed ", said, StringComparison.Ordinal);
        Assert.True(second == 0, again);
        Assert.Contains("nothing was added", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_beside_a_running_server_hands_the_file_over_and_waits()
    {
        await using var line = await CommandLine.StartAsync(Stop);
        await using var product = await RunningProduct.StartOnAsync(line.Data, TimeProvider.System, Stop, line.Settings);

        var (code, said) = await line.RunAsync("import", Sample);

        Assert.True(code == 0, said);
        Assert.Contains("A server runs on this data folder", said, StringComparison.Ordinal);
        Assert.Contains("rows, billed ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_focus_is_refused_with_the_columns_it_lacks()
    {
        await using var line = await CommandLine.StartAsync(Stop);
        var file = Path.Combine(Directory.CreateTempSubdirectory("costgov-file-").FullName, "list.csv");
        await File.WriteAllTextAsync(file, "Name,Cost\na,1\n", Stop);

        var (code, said) = await line.RunAsync("import", file);

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("Nothing was imported.", said, StringComparison.Ordinal);
        Assert.Contains("BilledCost", said, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named()
    {
        await using var line = await CommandLine.StartAsync(Stop);

        var (code, said) = await line.RunAsync("import", "/nowhere/costs.csv");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("/nowhere/costs.csv", said, StringComparison.Ordinal);
    }
}
