namespace CostGov.Files;

public enum FileFormat
{
    /// <summary>Text; whether it is a table of commas is for its reader to say.</summary>
    Text,
    Parquet,
}

/// <summary>A file of people's making, taken over: unpacked, under a name of ours, as it was at that moment.</summary>
/// <param name="Path">On our disk.</param>
/// <param name="Label">As people know it, for example <c>august.zip/part-1.csv</c>.</param>
/// <param name="Bytes">Unpacked.</param>
/// <param name="Sha256">Of the unpacked content, so that the same content is known again in whatever it was packed.</param>
public sealed record UnpackedFile(string Path, string Label, FileFormat Format, long Bytes, string Sha256);
