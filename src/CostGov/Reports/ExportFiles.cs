using System.Globalization;
using CostGov.Persistence;

namespace CostGov.Reports;

/// <summary>
/// The files on disk, named by job and fence and never by people. A file is written aside and moved to its place when it is whole, so
/// that what lies there is whole; a worker that slept through its lease writes to a name that no row points to.
/// </summary>
public sealed class ExportFiles(DataFolder folder)
{
    internal string PathOf(long jobId, int fence) => Path.Combine(folder.Exports, Name(jobId, fence));

    /// <returns>Its size in bytes.</returns>
    internal async Task<long> KeepAsync(long jobId, int fence, Func<Stream, Task> write)
    {
        var draft = Path.Combine(folder.Tmp, "export-" + Name(jobId, fence));
        try
        {
            long size;
            await using (var file = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                await write(file);
                await file.FlushAsync();
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            File.Move(draft, PathOf(jobId, fence), overwrite: true);
            return size;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>What the worker with one fence left.</summary>
    internal void Remove(long jobId, int fence) => File.Delete(PathOf(jobId, fence));

    /// <summary>What any worker left of a job, but the file of one fence where there is one.</summary>
    internal void RemoveAllBut(long jobId, int? fence)
    {
        var kept = fence is { } one ? PathOf(jobId, one) : null;
        foreach (var file in Directory.EnumerateFiles(folder.Exports, string.Create(CultureInfo.InvariantCulture, $"{jobId}-*")).Where(file => file != kept))
            File.Delete(file);
    }

    private static string Name(long jobId, int fence) => string.Create(CultureInfo.InvariantCulture, $"{jobId}-{fence}");
}
