using System.Globalization;
using System.Text.RegularExpressions;
using CostGov.Files;
using CostGov.Persistence;

namespace CostGov.Ingestion.Focus;

/// <summary>Writes the rows that an import leaves out to where a person can look at them.</summary>
internal static partial class FocusQuarantine
{
    /// <summary>Enough to see what is wrong; a file that is bad from end to end must not fill the memory.</summary>
    private const int MostListed = 100_000;

    public static string PathOf(DataFolder folder, long runId) => Path.Combine(folder.Quarantine, string.Create(CultureInfo.InvariantCulture, $"import-{runId}.csv"));

    /// <param name="misfits">What the first reading of each file could not fit into its table.</param>
    /// <returns>The reasons, by how many of the listed rows they concern.</returns>
    public static async Task<IReadOnlyList<QuarantineReason>> WriteAsync(
        string path, FocusWorkbench workbench, IReadOnlyList<UnpackedFile> files, IReadOnlyList<IReadOnlyList<MisfitRow>> misfits, IReadOnlyList<LeftOutRows> leftOut, CancellationToken cancellationToken)
    {
        var rows = new List<QuarantinedRow>();
        var atFault = leftOut.Select(rows => rows.File).ToHashSet();
        for (var number = 0; number < files.Count; number++)
        {
            if (misfits[number].Count > 0)
                rows.AddRange(Misfits(files[number], misfits[number]));
            if (atFault.Contains(number))
                rows.AddRange(await BadRowsAsync(workbench, files[number], number, cancellationToken));
        }

        var reasons = rows.CountBy(row => Quoted().Replace(row.Reason, "'…'")).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal);
        var listed = rows.OrderBy(row => row.Label, StringComparer.Ordinal).ThenBy(row => row.Line).Take(MostListed);
        var more = misfits.Sum(file => file.Count) + leftOut.Sum(rows => rows.Rows) - Math.Min(rows.Count, MostListed);
        if (more > 0)
            listed = listed.Append(new("", null, string.Create(CultureInfo.InvariantCulture, $"{more} more rows are left out and not listed"), ""));
        await QuarantineFile.WriteAsync(path, listed, cancellationToken);
        return [.. reasons.Select(reason => new QuarantineReason(reason.Key, reason.Value))];
    }

    private static IEnumerable<QuarantinedRow> Misfits(UnpackedFile file, IReadOnlyList<MisfitRow> misfits)
    {
        var records = CsvRecordFinder.Find(file.Path, new HashSet<long>(), misfits.Select(misfit => misfit.Place)).ByPlace;
        return misfits.Where(misfit => records.ContainsKey(misfit.Place))
            .Select(misfit => new QuarantinedRow(file.Label, records[misfit.Place].Line, misfit.Reason, records[misfit.Place].Text));
    }

    private static async Task<IEnumerable<QuarantinedRow>> BadRowsAsync(FocusWorkbench workbench, UnpackedFile file, int number, CancellationToken cancellationToken)
    {
        var bad = await workbench.BadRowsAsync(file, number, MostListed, cancellationToken);
        if (file.Format == FileFormat.Parquet)
            return bad.Select(row => new QuarantinedRow(file.Label, row.Number, row.Reason, row.Text ?? ""));

        // Records are counted as the reading just now counted them.
        var numbers = bad.Select(row => row.Number).ToHashSet();
        var records = CsvRecordFinder.Find(file.Path, numbers, workbench.Misfits(file).Select(misfit => misfit.Place)).ByNumber;
        return bad.Select(row => records.TryGetValue(row.Number, out var record)
            ? new QuarantinedRow(file.Label, record.Line, row.Reason, record.Text)
            : new QuarantinedRow(file.Label, null, row.Reason, ""));
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
