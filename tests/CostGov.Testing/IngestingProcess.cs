using System.Diagnostics;
using System.Globalization;

namespace CostGov.Testing;

/// <summary>A process of its own that reads a bill into a data folder, to be killed or measured.</summary>
public sealed class IngestingProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private IngestingProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    public static IngestingProcess Start(string dataFolder, Uri endpoint, string accessKeyId, string secretAccessKey, string payerId, DateTimeOffset now, int months = 14)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["CostGov__DataDirectory"] = dataFolder,
            ["CostGov__Aws__Payers__0__Id"] = payerId,
            ["CostGov__Aws__ApproveFirstRun"] = "false",
            ["CostGov__Aws__RoundingPerDay"] = "0",
            ["CostGov__Aws__Months"] = months.ToString(CultureInfo.InvariantCulture),
            ["CostGov__Aws__CostExplorerPerSecond"] = "",
            ["CostGov__Aws__OrganizationsPerSecond"] = "",
            ["Test__Endpoint"] = endpoint.ToString(),
            ["Test__AccessKeyId"] = accessKeyId,
            ["Test__SecretAccessKey"] = secretAccessKey,
            ["Test__Now"] = now.ToString("O", CultureInfo.InvariantCulture),
        })
        {
            start.Environment[key] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>As <c>kill -9</c> does: nothing is finished, nothing is closed.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>The figures it printed: state, error, paid requests, rows, seconds on the clock and of its processors, peak memory in MiB.</summary>
    public async Task<IngestFigures> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        var parts = (await _output).Trim().Split('|');
        return parts.Length == 7
            ? new(parts[0], parts[1], Number(parts[2]), Number(parts[3]), Seconds(parts[4]), Seconds(parts[5]), Number(parts[6]))
            : throw new InvalidOperationException($"The ingesting process ended with {_process.ExitCode}: {await _errors}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // Every project's output lies in a folder of the same name under artifacts/bin.
    private static string Program => Path.Combine(
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "CostGov.IngestingProcess", new DirectoryInfo(AppContext.BaseDirectory).Name)), "CostGov.IngestingProcess.dll");

    private static decimal Seconds(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

public sealed record IngestFigures(string State, string Error, long PaidRequests, long Rows, decimal Seconds, decimal ProcessorSeconds, long PeakMebibytes);
