using System.Globalization;
using CostGov.Persistence;

namespace CostGov.Costs;

/// <summary>The run files on disk: one folder a run, named by its number.</summary>
internal static class RunFolders
{
    /// <summary>Removes what is neither registered nor of a run that may still register it.</summary>
    public static void RemoveAllBut(DataFolder folder, IReadOnlySet<string> registered, IReadOnlySet<long> openRuns)
    {
        foreach (var runFolder in Directory.EnumerateDirectories(folder.Runs))
        {
            var name = Path.GetFileName(runFolder);
            if (!long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var runId) || openRuns.Contains(runId))
                continue;
            foreach (var file in Directory.EnumerateFiles(runFolder).Where(file => !registered.Contains($"{name}/{Path.GetFileName(file)}")))
                File.Delete(file);
            if (!Directory.EnumerateFileSystemEntries(runFolder).Any())
                Directory.Delete(runFolder);
        }
    }
}
