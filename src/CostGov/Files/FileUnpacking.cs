using System.Globalization;
using System.IO.Compression;

namespace CostGov.Files;

/// <summary>
/// Takes files of people's making over into a folder of ours: copied, so that nobody changes them while they are read; unpacked and
/// checked on the way; under names of ours, for what a file or an archive calls itself is only a label.
/// </summary>
public sealed class FileUnpacking(string folder, UnpackLimits limits)
{
    private readonly GuardedCopy _copy = new(limits);
    private readonly List<UnpackedFile> _taken = [];

    public IReadOnlyList<UnpackedFile> Taken => _taken;

    /// <param name="label">As people know the file.</param>
    /// <exception cref="RefusedFileException">The file is damaged, passes a limit, or is of a kind that is not taken.</exception>
    public async Task TakeAsync(string label, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var kind = await FileKinds.OfAsync(label, file, cancellationToken);
        file.Position = 0;
        switch (kind)
        {
            case FileKind.Gzip:
                await GunzipAsync(label, file, cancellationToken);
                break;
            case FileKind.Zip:
                await UnzipAsync(label, file, cancellationToken);
                break;
            default:
                await KeepAsync(label, file, null, cancellationToken);
                break;
        }
    }

    private async Task GunzipAsync(string label, FileStream file, CancellationToken cancellationToken)
    {
        try
        {
            await using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            var copied = await KeepAsync(label, unpacked, () => file.Position, cancellationToken);

            // The stream ends quietly where a cut file ends; only the trailer tells.
            if (file.Length < 18 || await GzipTrailer.ReadAsync(file, cancellationToken) != new GzipTrailer(copied.Crc32, (uint)copied.Bytes))
                throw new RefusedFileException(label, "is cut off or damaged: its checksum does not fit (several gzip members in one file are not taken).");
        }
        catch (InvalidDataException broken)
        {
            throw new RefusedFileException(label, "is damaged: it cannot be unpacked.", broken);
        }
    }

    private async Task UnzipAsync(string label, FileStream file, CancellationToken cancellationToken)
    {
        try
        {
            await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            if (archive.Entries.Count > limits.Files)
                throw new RefusedFileException(label, $"holds {archive.Entries.Count} files; at most {limits.Files} are taken at once.");
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
                await UnzipAsync($"{label}/{Plain(entry.FullName)}", entry, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new RefusedFileException(label, "is damaged, or not a ZIP file as others are: it cannot be unpacked.", broken);
        }
    }

    private async Task UnzipAsync(string label, ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted)
            throw new RefusedFileException(label, "is encrypted: unpack it first.");
        await using var unpacked = await entry.OpenAsync(cancellationToken);
        var copied = await KeepAsync(label, unpacked, () => entry.CompressedLength, cancellationToken);

        // ZipArchive cuts an entry at the size it claims and compares no checksum.
        if (copied.Bytes != entry.Length || copied.Crc32 != entry.Crc32)
            throw new RefusedFileException(label, "is damaged: its size or checksum does not fit.");
    }

    private async Task<Copied> KeepAsync(string label, Stream content, Func<long>? packedBytes, CancellationToken cancellationToken)
    {
        if (_taken.Count == limits.Files)
            throw new RefusedFileException(label, $"is one too many: at most {limits.Files} files are taken at once.");
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_taken.Count + 1:0000}"));
        Copied copied;
        await using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous))
            copied = await _copy.RunAsync(label, content, target, packedBytes, cancellationToken);

        await using var kept = File.OpenRead(path);
        var kind = await FileKinds.OfAsync(label, kept, cancellationToken);
        if (kind is FileKind.Gzip or FileKind.Zip)
            throw new RefusedFileException(label, "is packed twice: unpack it once.");
        _taken.Add(new(path, label, kind == FileKind.Parquet ? FileFormat.Parquet : FileFormat.Text, copied.Bytes, copied.Sha256));
        return copied;
    }

    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));
}
