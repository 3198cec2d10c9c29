using System.Text;
using CsvHelper;

namespace CostGov.Files;

/// <summary>A record of a CSV file as it was written.</summary>
/// <param name="Line">Counted as an editor counts: from 1, blank lines and line breaks within quotes included.</param>
public sealed record CsvRecord(long Line, string Text);

/// <summary>
/// Finds again what a faster reader complained about: by which record it was, or where in the file. Blank lines and the header do not count.
/// </summary>
public sealed class CsvRecordFinder
{
    /// <summary>What a cell of a spreadsheet holds; a quote that is never closed can swallow the rest of a file.</summary>
    private const int MostText = 32_000;

    private static readonly CsvReaderOptions Options = new() { TrackLineNumbers = true, MaxRecordSize = 64 << 20 };

    private readonly Dictionary<long, CsvRecord> _byNumber = [];
    private readonly Dictionary<long, CsvRecord> _byPlace = [];

    private CsvRecordFinder()
    {
    }

    /// <summary>Those asked for by number.</summary>
    public IReadOnlyDictionary<long, CsvRecord> ByNumber => _byNumber;

    /// <summary>Those asked for by place; a record with several places is found once, under the first of them.</summary>
    public IReadOnlyDictionary<long, CsvRecord> ByPlace => _byPlace;

    /// <param name="numbers">Which records, from 1, not counting those that a place points to.</param>
    /// <param name="places">Bytes from 0; a place between two records points to the next.</param>
    public static CsvRecordFinder Find(string path, IReadOnlySet<long> numbers, IEnumerable<long> places)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var finder = new CsvRecordFinder();
        var pending = new Queue<long>(places.Order());
        using var reader = CsvReader.FromFile(path, Options, FileOptions.SequentialScan);
        try
        {
            for (var number = 0L; reader.Read();)
            {
                var end = reader.ByteOffset + reader.RawRecord.Length;
                if (pending.TryPeek(out var place) && place < end)
                {
                    finder._byPlace.Add(place, Current(reader));
                    while (pending.TryPeek(out place) && place < end)
                        pending.Dequeue();
                }
                else if (numbers.Contains(++number))
                {
                    finder._byNumber.Add(number, Current(reader));
                }
            }
        }
        catch (CsvFormatException)
        {
            // A record of many megabytes: what stands behind it stays without a line.
        }

        return finder;
    }

    private static CsvRecord Current(CsvReader reader)
    {
        var raw = reader.RawRecord;
        return new(reader.LineNumber, Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, MostText)]));
    }
}
