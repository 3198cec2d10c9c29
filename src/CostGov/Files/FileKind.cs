namespace CostGov.Files;

/// <summary>What a file is by its first bytes; its name proves nothing.</summary>
internal enum FileKind
{
    Text,
    Parquet,
    Gzip,
    Zip,
}

internal static class FileKinds
{
    private const int Sample = 4096;

    /// <exception cref="RefusedFileException">It is none of the kinds that are taken.</exception>
    public static async Task<FileKind> OfAsync(string label, Stream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[Sample];
        var read = await file.ReadAtLeastAsync(buffer, Sample, throwOnEndOfStream: false, cancellationToken);
        return Of(label, buffer.AsSpan(0, read));
    }

    private static FileKind Of(string label, ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            throw new RefusedFileException(label, "is empty.");
        if (start.StartsWith("PAR1"u8))
            return FileKind.Parquet;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return FileKind.Zip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return FileKind.Gzip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new RefusedFileException(label, "is UTF-16 text: save it as UTF-8.");
        if (start.Contains((byte)0))
            throw new RefusedFileException(label, "is neither text nor Parquet, gzip or ZIP.");
        return FileKind.Text;
    }
}
