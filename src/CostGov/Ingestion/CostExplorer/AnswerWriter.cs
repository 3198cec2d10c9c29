using System.IO.Compression;
using System.Text.Json;
using CostGov.Persistence;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>
/// Keeps an answer as it was given: a line for each cell, amounts untouched. The file bears its name only when it is whole and on the
/// disk, so a part that is recorded can be relied upon after any kill.
/// </summary>
internal sealed class AnswerWriter : IDisposable
{
    private readonly string _target;
    private readonly string _draft;
    private readonly FileStream _file;
    private readonly GZipStream _zipped;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public AnswerWriter(DataFolder folder, string fileName)
    {
        _target = Path.Combine(folder.Answers, fileName);
        _draft = Path.Combine(folder.Tmp, $"answer-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
        _file = new(_draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        _zipped = new(_file, CompressionLevel.Fastest);
        _json = new(_zipped);
    }

    public long Rows { get; private set; }

    public void Write(CostPage page)
    {
        foreach (var cell in page.Cells)
            Write(cell);
        foreach (var (id, name) in page.AccountNames)
            _names[id] = name;
    }

    /// <summary>Writes what is only known at the end, and gives the file its name.</summary>
    public void Seal(Currency currency, DateTimeOffset asOf)
    {
        _json.WriteStartObject();
        _json.WriteNumber("rows", Rows);
        _json.WriteString("currency", currency.Code);
        _json.WriteString("asOf", asOf);
        _json.WriteStartObject("names");
        foreach (var (id, name) in _names)
            _json.WriteString(id, name);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
        _zipped.Dispose();
        using (var written = new FileStream(_draft, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        File.Move(_draft, _target, overwrite: true);
    }

    public void Dispose()
    {
        _json.Dispose();
        _zipped.Dispose();
        _file.Dispose();
        File.Delete(_draft);
    }

    private void Write(CostCell cell)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(cell.Day.DayNumber);
        _json.WriteBooleanValue(cell.IsEstimated);
        foreach (var key in cell.Keys)
            _json.WriteStringValue(key);
        foreach (var amount in cell.Amounts)
            _json.WriteStringValue(amount);
        _json.WriteEndArray();
        _json.Flush();
        _zipped.WriteByte((byte)'\n');
        _json.Reset();
        Rows++;
    }
}
