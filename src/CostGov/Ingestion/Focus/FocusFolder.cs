using CostGov.Files;

namespace CostGov.Ingestion.Focus;

/// <summary>What a path of people's brings: one file, or the data files below a folder as AWS Data Exports lays them out.</summary>
internal static class FocusFolder
{
    private const string BillingPeriodFolder = "BILLING_PERIOD=";
    private static readonly string[] DataEndings = [".csv", ".gz", ".parquet", ".zip"];

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <returns>Files with their labels, in a fixed order.</returns>
    /// <exception cref="RefusedFileException">There is nothing at the path, or more than one delivery of the same month.</exception>
    public static IReadOnlyList<(string Label, string Path)> FilesOf(string path)
    {
        if (File.Exists(path))
            return [(Path.GetFileName(path), path)];
        if (!Directory.Exists(path))
            throw new RefusedFileException(path, "does not exist.");

        var files = Directory.EnumerateFiles(path, "*", Below)
            .Where(file => DataEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => (Label: Path.GetRelativePath(path, file).Replace('\\', '/'), Path: file))
            .OrderBy(file => file.Label, StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
            throw new RefusedFileException(path, "holds no .csv, .csv.gz, .parquet or .zip file.");
        RefuseSeveralDeliveries(path, files.Select(file => Path.GetFullPath(file.Path)));
        return files;
    }

    // AWS may put every delivery of a month into a folder of its own beside the older ones; together they would count the month twice.
    private static void RefuseSeveralDeliveries(string path, IEnumerable<string> files)
    {
        var deliveries = files.Select(file => Path.GetDirectoryName(file)!).Distinct()
            .Select(folder => (Folder: folder, Month: folder.IndexOf(BillingPeriodFolder, StringComparison.OrdinalIgnoreCase)))
            .Where(delivery => delivery.Month >= 0)
            .GroupBy(delivery => delivery.Folder[..EndOfMonth(delivery.Folder, delivery.Month)])
            .FirstOrDefault(month => month.Count() > 1);
        if (deliveries is not null)
        {
            var names = deliveries.Select(delivery => Path.GetFileName(delivery.Folder)).Order(StringComparer.Ordinal);
            throw new RefusedFileException(path, $"holds several deliveries of {Path.GetFileName(deliveries.Key)}: {string.Join(", ", names)}. Import the folder of the latest.");
        }
    }

    private static int EndOfMonth(string folder, int start) =>
        folder.IndexOf(Path.DirectorySeparatorChar, start) is >= 0 and var end ? end : folder.Length;
}
