using System.Text;

namespace CostGov.Aws.Tests.Scenarios;

/// <summary>A strict reader of quoted CSV, written apart from the simulator's writer so that one mistake is not made twice.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        (Header, Rows) = (header, rows);
        _columns = header.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public string this[IReadOnlyList<string> row, string column] => row[_columns[column]];

    public decimal Sum(string column, Func<IReadOnlyList<string>, bool>? which = null) =>
        Rows.Where(which ?? (_ => true)).Sum(row => decimal.Parse(this[row, column], System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture));

    public static CsvTable Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else if (letter == '"')
                quoted = !quoted;
            else if (quoted || letter is not (',' or '\n'))
                field.Append(letter);
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }
        Assert.False(quoted);
        Assert.Empty(row);
        return new(rows[0], rows[1..]);
    }
}
