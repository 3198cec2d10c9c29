using System.Text;

namespace CostGov.Aws.Simulator.Scenarios.Focus;

/// <summary>
/// Writes a month of a scenario as AWS's FOCUS 1.0 export would bring it: all 43 columns, CSV, UTF-8 without a mark, a row a charge and day.
/// The sums of BilledCost and EffectiveCost are exactly the scenario's unblended and amortised cost of the month.
/// <para>
/// FOCUS has no negation. As in AWS's own export, usage that a Savings Plan covers is billed at nothing and its negation has no row: the two
/// cancel each other. The plan's fee is a Purchase; its effective cost is the part of the commitment nobody used, as amortised cost has it,
/// where AWS writes a Usage row of status Unused: this way every charge category has the same sum here as in Cost Explorer.
/// Services keep Cost Explorer's names (<c>EC2 - Other</c>) for the same reason.
/// </para>
/// </summary>
public static class FocusFile
{
    private static readonly string Header = string.Join(',', FocusColumns.All.Select(column => column.Name)) + "\n";

    /// <param name="month">Any day of the month.</param>
    /// <param name="destination">Left open.</param>
    public static async Task WriteAsync(Scenario scenario, DateOnly month, Stream destination, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await WriteAsync(scenario, month, writer, cancellationToken);
    }

    /// <inheritdoc cref="WriteAsync(Scenario, DateOnly, Stream, CancellationToken)"/>
    public static async Task WriteAsync(Scenario scenario, DateOnly month, TextWriter destination, CancellationToken cancellationToken)
    {
        var bill = new FocusBill(scenario, new(month.Year, month.Month, 1));
        var text = new StringBuilder(Header);
        for (var day = bill.Start; day < bill.End; day = day.AddDays(1))
        {
            foreach (var row in bill.RowsOf(scenario.LinesOn(day)))
                Append(text, row);
            await destination.WriteAsync(text, cancellationToken);
            text.Clear();
        }
    }

    private static void Append(StringBuilder text, FocusRow row)
    {
        foreach (var (_, value) in FocusColumns.All)
            text.Append(Quoted(value(row))).Append(',');
        text[^1] = '\n';
    }

    private static string? Quoted(string? value) => value is not null && value.AsSpan().IndexOfAny(",\"\r\n") >= 0
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
