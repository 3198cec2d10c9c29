using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CostGov.Costs;
using CostGov.Persistence;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>Reads back what <see cref="AnswerWriter"/> kept, a cell at a time: the file is never in memory as a whole.</summary>
internal static class KeptAnswer
{
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    public static async IAsyncEnumerable<KeptCell> CellsAsync(DataFolder folder, string fileName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(folder.Answers, fileName));
        await using var zipped = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(zipped);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var rows = 0L; await lines.ReadLineAsync(cancellationToken) is { } line; rows++)
        {
            if (line[0] != '[')
            {
                RequireWhole(line, rows, fileName);
                yield break;
            }

            yield return Cell(line, words);
        }

        throw new InvalidDataException($"{fileName} has no end.");
    }

    private static void RequireWhole(string line, long rows, string fileName)
    {
        using var end = JsonDocument.Parse(line);
        var written = end.RootElement.GetProperty("rows").GetInt64();
        if (written != rows)
            throw new InvalidDataException($"{fileName} has {rows} rows instead of {written}.");
    }

    private static KeptCell Cell(string line, Dictionary<string, string> words)
    {
        using var row = JsonDocument.Parse(line);
        var items = row.RootElement;
        var keys = items.GetArrayLength() - 2 - CostMetrics.Asked.Count;
        var amounts = new string?[CostMetrics.Asked.Count];
        for (var i = 0; i < amounts.Length; i++)
            amounts[i] = items[2 + keys + i].GetString();
        return new(
            DateOnly.FromDayNumber(items[0].GetInt32()),
            items[1].GetBoolean(),
            keys > 0 ? Shared(items[2].GetString()!) : "",
            keys > 1 ? Shared(items[3].GetString()!) : "",
            CostMetrics.Read(amounts));

        string Shared(string text)
        {
            if (!words.TryGetValue(text, out var shared))
                words.Add(text, shared = text);
            return shared;
        }
    }
}

/// <param name="First">The first key of the question's groupings; empty where it has none.</param>
internal readonly record struct KeptCell(DateOnly Day, bool IsEstimated, string First, string Second, ChargeAmounts Amounts);
