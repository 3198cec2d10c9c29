using System.Globalization;
using System.Text;

namespace CostGov.Web.Charts;

/// <summary>A sparkline in drawing units, its area reaching to zero wherever that lies.</summary>
public static class SparkGeometry
{
    private const int Step = 10;

    /// <summary>Empty where no two known values follow each other.</summary>
    public static (string Line, string Area, int Width) Of(IReadOnlyList<decimal?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var known = values.OfType<decimal>().DefaultIfEmpty(0m).ToArray();
        var (low, high) = (Math.Min(0m, known.Min()), Math.Max(0m, known.Max()));
        high = high == low ? low + 1 : high;
        var (line, area) = (new StringBuilder(), new StringBuilder());
        for (var start = 0; start < values.Count; start++)
        {
            var run = values.Skip(start).TakeWhile(value => value is not null).Select((value, i) => Point(start + i, value!.Value)).ToArray();
            if (run.Length > 1)
            {
                line.Append('M').AppendJoin('L', run);
                area.Append(CultureInfo.InvariantCulture, $"M{start * Step} {Y(0m)}L").AppendJoin('L', run).Append(CultureInfo.InvariantCulture, $"V{Y(0m)}z");
            }

            start += run.Length;
        }

        return (line.ToString(), area.ToString(), Math.Max(1, values.Count - 1) * Step);

        int Y(decimal value) => ChartMath.Y(value, low, high, 90) + 5;

        string Point(int at, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{at * Step} {Y(value)}");
    }
}
