using CostGov.Benchmarks;
using CostGov.Benchmarks.Costs;
using CostGov.Benchmarks.Ingestion;
using CostGov.Benchmarks.Web;

// dotnet run -c Release --project tests/CostGov.Benchmarks -- [name …]     all of them when none is named
var benchmarks = new (string Name, Func<Measurement, CancellationToken, Task> RunAsync)[]
{
    ("explorer-questions", ExplorerQuestions.RunAsync),
    ("focus-import", FocusImportSpeed.RunAsync),
    ("page-times", PageTimes.RunAsync),
    ("scaled-reading", ScaledReading.RunAsync),
};

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

var unknown = args.Except(benchmarks.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No benchmark is called {string.Join(", ", unknown)}. There are: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}.");
    return 2;
}

foreach (var (name, runAsync) in benchmarks.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
    await runAsync(new Measurement(name), stopping.Token);
return 0;
