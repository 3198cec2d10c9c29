using CostGov.Costs;
using CostGov.Files;
using CostGov.Ingestion.Focus;
using DuckDB.NET.Data;

namespace CostGov.Tests.Ingestion.Focus;

/// <summary>Whatever a file makes DuckDB do, it reaches nothing but what was staged for it and what we write.</summary>
public sealed class TheReadersCage
{
    [Fact]
    public async Task It_reads_the_staged_folder_and_nothing_else()
    {
        await using var stand = await FocusStand.OpenAsync();
        var staged = Directory.CreateDirectory(Path.Combine(stand.Data.Folder.Staging, "7")).FullName;
        await File.WriteAllTextAsync(Path.Combine(staged, "0001"), FocusStand.Csv(FocusStand.Row()), TestContext.Current.CancellationToken);
        var outside = stand.Write("secret.csv", FocusStand.Csv(FocusStand.Row()));
        var staging = stand.Data.Costs.OpenStaging();
        using var workbench = new FocusWorkbench(staging, stand.Data.Folder, staged, new());

        Assert.Equal(1, await workbench.GatherAsync(Staged(staged, "0001"), 0, TestContext.Current.CancellationToken));
        foreach (var path in new[] { outside, stand.Data.Folder.DatabaseFile, "/etc/passwd", Path.Combine(staged, "..", "..", "costgov.db") })
        {
            var refused = Assert.Throws<DuckDBException>(() => DuckDb.Execute(staging.Connection, "create or replace table stolen as from read_text($path)", ("path", path)));
            Assert.Contains("disabled by configuration", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("set enable_external_access = true")]
    [InlineData("set lock_configuration = false")]
    [InlineData("install httpfs")]
    [InlineData("attach '/tmp/elsewhere.duckdb'")]
    [InlineData("copy (select 1) to '/tmp/elsewhere.csv'")]
    public async Task It_cannot_be_unlocked(string sql)
    {
        await using var stand = await FocusStand.OpenAsync();
        var staging = stand.Data.Costs.OpenStaging();
        using var workbench = new FocusWorkbench(staging, stand.Data.Folder, stand.Data.Folder.Staging, new());

        Assert.ThrowsAny<DuckDBException>(() => DuckDb.Execute(staging.Connection, sql));
    }

    private static UnpackedFile Staged(string folder, string name) => new(Path.Combine(folder, name), name, FileFormat.Text, 1, "");
}
