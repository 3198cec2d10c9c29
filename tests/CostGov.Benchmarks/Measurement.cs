using System.Diagnostics;
using System.Globalization;

namespace CostGov.Benchmarks;

/// <summary>Prints one line a figure, each with the name of its benchmark in front.</summary>
internal sealed class Measurement(string benchmark)
{
    public void Line(FormattableString figures) =>
        Console.WriteLine($"{benchmark,-20} {FormattableString.Invariant(figures)}");

    /// <summary>
    /// Times two ways to the same end turn by turn, so that both meet the same machine, and gives the medians. The first round warms
    /// both up and does not count.
    /// </summary>
    public static async Task<(TimeSpan Ours, TimeSpan Other)> InterleavedAsync(int rounds, Func<Task> ours, Func<Task> other)
    {
        var times = new List<(TimeSpan Ours, TimeSpan Other)>();
        for (var round = 0; round <= rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (ours, other) : (other, ours);
            var (early, late) = (await TimeAsync(first), await TimeAsync(second));
            if (round > 0)
                times.Add(round % 2 == 0 ? (early, late) : (late, early));
        }

        return (Median(times.Select(time => time.Ours)), Median(times.Select(time => time.Other)));
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0 ms", CultureInfo.InvariantCulture);

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
