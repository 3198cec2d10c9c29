using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CostGov.Testing;

namespace CostGov.Benchmarks.Ingestion;

/// <summary>
/// What reading an organisation of 1,000 accounts costs at 2,000 cells a page: the first month, and a refresh after three new days.
/// The simulator and the product run as processes of their own, so the memory is the product's alone.
/// </summary>
internal static class ScaledReading
{
    private const int Accounts = 1000;
    private const int PageCells = 2000;
    private static readonly DateOnly FirstDay = new(2026, 8, 28);

    public static async Task RunAsync(Measurement measurement, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("costgov-benchmark-").FullName;
        try
        {
            var first = await ReadAsync(folder, FirstDay, cancellationToken);
            measurement.Line($"first {FirstDay.Day - 1} days: {first.PaidRequests} paid requests, {first.Rows} rows in {first.Seconds:0.0} s = {first.Rows / first.Seconds:0} rows/s ({first.Rows / first.ProcessorSeconds:0} a second of its own processor time), peak {first.PeakMebibytes} MiB (aim: below 500)");
            var refresh = await ReadAsync(folder, FirstDay.AddDays(3), cancellationToken);
            measurement.Line($"refresh of 3 days: {refresh.PaidRequests} paid requests (aim: at most 100), {refresh.Rows} rows in {refresh.Seconds:0.0} s = {refresh.Rows / refresh.Seconds:0} rows/s ({refresh.Rows / refresh.ProcessorSeconds:0} a second of its own processor time), peak {refresh.PeakMebibytes} MiB (aim: below 500)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IngestFigures> ReadAsync(string folder, DateOnly today, CancellationToken cancellationToken)
    {
        using var simulator = Simulator(today);
        try
        {
            var settings = await SettingsAsync(simulator, cancellationToken);
            using var http = new HttpClient();
            using var scenario = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{settings["AWS_ENDPOINT_URL"]}/_simulator/scenario"), cancellationToken));
            using var process = IngestingProcess.Start(
                folder,
                new(settings["AWS_ENDPOINT_URL"]),
                settings["AWS_ACCESS_KEY_ID"],
                settings["AWS_SECRET_ACCESS_KEY"],
                scenario.RootElement.GetProperty("managementAccountId").GetString()!,
                new(today, new(6, 0), TimeSpan.Zero),
                months: 1);
            var figures = await process.EndAsync(cancellationToken);
            return figures.State == "Published" ? figures : throw new InvalidOperationException(figures.Error);
        }
        finally
        {
            simulator.Kill();
        }
    }

    private static Process Simulator(DateOnly today)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CostGov.Aws.Simulator.dll");
        string[] arguments =
        [
            program, "--urls", "http://127.0.0.1:0", "--accounts", Accounts.ToString(CultureInfo.InvariantCulture),
            "--page-cells", PageCells.ToString(CultureInfo.InvariantCulture), "--today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    private static async Task<Dictionary<string, string>> SettingsAsync(Process simulator, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!settings.ContainsKey("AWS_REGION"))
        {
            var line = await simulator.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The simulator ended before it listened.");
            if (line.Split(' ', '=') is ["export", var key, var value])
                settings[key] = value;
        }

        return settings;
    }
}
