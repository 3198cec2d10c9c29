using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using CostGov.Testing;
using CostGov.Work;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Benchmarks.Ingestion;

/// <summary>
/// From a FOCUS file to published figures (copied, hashed, checked, exact, sealed, loaded), against DuckDB's own reading of the same file
/// into a table, which promises nothing of that. Aim: at most twice its time.
/// </summary>
internal static class FocusImportSpeed
{
    private const int Rows = 1_500_000;
    private const int Rounds = 3;

    public static async Task RunAsync(Measurement measurement, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("focus-speed-");
        try
        {
            var (csv, parquet) = (Path.Combine(folder.FullName, "month.csv"), Path.Combine(folder.FullName, "month.parquet"));
            await WriteAsync(csv, parquet, cancellationToken);
            foreach (var (path, reader) in new[] { (csv, "read_csv"), (parquet, "read_parquet") })
            {
                var (ours, other) = await Measurement.InterleavedAsync(
                    Rounds, () => ImportAsync(path, cancellationToken), () => ReadAsync(path, reader, cancellationToken));
                measurement.Line(
                    $"{Path.GetExtension(path)[1..],-7} {Rows:N0} rows, {new FileInfo(path).Length >> 20} MB: import {Rows / ours.TotalSeconds:N0} rows/s ({ours.TotalSeconds:0.0} s), DuckDB {reader} {Rows / other.TotalSeconds:N0} rows/s ({other.TotalSeconds:0.0} s), ratio {ours / other:0.00} (aim 2)");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(string path, CancellationToken cancellationToken)
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts().AddWork().AddIngestion(), cancellationToken);
        var outcome = await data.Services.GetRequiredService<FocusImport>().ImportAsync(path, "benchmark", null, cancellationToken);
        if (outcome is not FocusImportOutcome.Imported { Months: [{ Rows: Rows }] })
            throw new InvalidOperationException($"The import of {path} was {outcome}.");
    }

    private static Task ReadAsync(string path, string reader, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var duckdb = Open();
            DuckDb.Execute(duckdb, $"create table bill as from {reader}({DuckDb.Literal(path)})");
        },
        cancellationToken);

    private static Task WriteAsync(string csv, string parquet, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var duckdb = Open();
            DuckDb.Execute(duckdb, "set variable rows = $rows", ("rows", Rows));
            DuckDb.Execute(duckdb, "set variable csv = $csv", ("csv", csv));
            DuckDb.Execute(duckdb, "set variable parquet = $parquet", ("parquet", parquet));
            DuckDb.Execute(duckdb, Sql);
        },
        cancellationToken);

    private static string Sql
    {
        get
        {
            using var reader = new StreamReader(typeof(FocusImportSpeed).Assembly.GetManifestResourceStream("CostGov.Benchmarks.Ingestion.focus-rows.sql")!);
            return reader.ReadToEnd();
        }
    }

    private static DuckDBConnection Open()
    {
        var duckdb = new DuckDBConnection("DataSource=:memory:");
        duckdb.Open();
        DuckDb.Execute(duckdb, "set threads = 2");
        return duckdb;
    }
}
