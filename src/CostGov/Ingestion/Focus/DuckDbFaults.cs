using CostGov.Files;
using DuckDB.NET.Data;

namespace CostGov.Ingestion.Focus;

/// <summary>Tells a file that DuckDB cannot read from a disk that is full: the first is its owner's to mend, the second ours.</summary>
internal static class DuckDbFaults
{
    private static readonly string[] Full = ["No space left", "max_temp_directory_size", "failed to offload"];

    /// <param name="file">What was being read; null when no file was.</param>
    public static Exception Of(UnpackedFile? file, DuckDBException broken)
    {
        var words = broken.Message.Split('\n')[0];
        if (Full.Any(cause => broken.Message.Contains(cause, StringComparison.OrdinalIgnoreCase)))
            return new IOException("The disk has no room for this import; nothing was changed. Make room and import again.", broken);
        if (file is null)
            return broken;
        if (words.StartsWith("Out of Memory", StringComparison.OrdinalIgnoreCase))
            return new RefusedFileException(file.Label, "needs more memory than an import may use (CostGov:Import:MemoryMiB). Write it in smaller row groups, or raise the setting.", broken);
        if (words.Contains("state machine", StringComparison.OrdinalIgnoreCase))
            return new RefusedFileException(file.Label, "ends its lines in more than one way: save it with one kind of line break.", broken);
        var kind = file.Format == FileFormat.Parquet ? "Parquet" : "CSV";
        return new RefusedFileException(file.Label, $"cannot be read as {kind}: {words.Replace(file.Path, file.Label, StringComparison.Ordinal)}", broken);
    }
}
