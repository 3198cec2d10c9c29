using System.Globalization;
using System.Text.Json;
using CostGov.Files;
using CostGov.Persistence;

namespace CostGov.Ingestion.Focus;

/// <summary>The files of one import in the data folder, unpacked and under names of ours, in a folder named by their run.</summary>
/// <param name="PassedOver">Files that have the same content as another one of this import.</param>
internal sealed record StagedImport(IReadOnlyList<UnpackedFile> Files, IReadOnlyList<FileProblem> PassedOver)
{
    private const string Contents = "contents.json";

    public static string FolderOf(DataFolder data, long runId) => Path.Combine(data.Staging, runId.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same content twice would be the same charges twice.</summary>
    public static StagedImport Of(IReadOnlyList<UnpackedFile> files)
    {
        var first = new Dictionary<string, UnpackedFile>(StringComparer.Ordinal);
        var passedOver = new List<FileProblem>();
        foreach (var file in files)
        {
            if (!first.TryAdd(file.Sha256, file))
                passedOver.Add(new(file.Label, $"has the same content as {first[file.Sha256].Label} and is counted once."));
        }

        return new([.. first.Values], passedOver);
    }

    public Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var named = this with { Files = [.. Files.Select(file => file with { Path = Path.GetFileName(file.Path) })] };
        return File.WriteAllTextAsync(Path.Combine(folder, Contents), JsonSerializer.Serialize(named), cancellationToken);
    }

    /// <exception cref="IOException">The staged files are gone or not whole.</exception>
    public static async Task<StagedImport> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var contents = Path.Combine(folder, Contents);
        if (!File.Exists(contents))
            throw new IOException("The staged files of this import are gone: import them again.");
        var staged = JsonSerializer.Deserialize<StagedImport>(await File.ReadAllTextAsync(contents, cancellationToken))!;
        staged = staged with { Files = [.. staged.Files.Select(file => file with { Path = Path.Combine(folder, file.Path) })] };
        return staged.Files.FirstOrDefault(file => new FileInfo(file.Path) is not { Exists: true } info || info.Length != file.Bytes) is { } broken
            ? throw new IOException($"The staged copy of {broken.Label} is not whole: import it again.")
            : staged;
    }
}
