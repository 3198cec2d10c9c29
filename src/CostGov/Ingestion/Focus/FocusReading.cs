using CostGov.Files;

namespace CostGov.Ingestion.Focus;

/// <summary>What a workbench has read, before anything is published. Pure.</summary>
internal sealed class FocusReading
{
    private readonly IReadOnlySet<(int File, FocusPart Part)> _held;

    private FocusReading(IReadOnlyList<FocusSum> sums, IReadOnlyList<LeftOutRows> leftOut, IReadOnlyList<IReadOnlyList<MisfitRow>> misfits, IReadOnlySet<(int File, FocusPart Part)> held)
    {
        (Sums, Misfits, _held) = (sums, misfits, held);
        Faults = leftOut;
        LeftOut = [.. leftOut, .. misfits.Select((rows, file) => new LeftOutRows(file, null, null, null, rows.Count, null)).Where(rows => rows.Rows > 0)];
    }

    public IReadOnlyList<FocusSum> Sums { get; }

    /// <summary>By file, rows that do not fit its table.</summary>
    public IReadOnlyList<IReadOnlyList<MisfitRow>> Misfits { get; }

    /// <summary>Rows left out for what they say.</summary>
    public IReadOnlyList<LeftOutRows> Faults { get; }

    /// <summary>All rows left out, those that do not fit their table included.</summary>
    public IReadOnlyList<LeftOutRows> LeftOut { get; }

    public IEnumerable<IGrouping<FocusPart, FocusSum>> Parts => Sums.GroupBy(sum => sum.Part);

    public static FocusReading Of(FocusWorkbench workbench, IReadOnlyList<IReadOnlyList<MisfitRow>> misfits) =>
        new(workbench.Sums(), workbench.LeftOut(), misfits, workbench.Held());

    /// <summary>Why nothing can be taken although every file is FOCUS.</summary>
    public IEnumerable<FileProblem> Refusals(IReadOnlyList<UnpackedFile> files)
    {
        if (Sums.Count == 0 && LeftOut.Count == 0)
            yield return new(files[0].Label, "has no rows.");
        else if (Sums.Count == 0)
            yield return new(files[0].Label, $"has no row that can be read: {LeftOut.Sum(rows => rows.Rows)} rows are at fault.");
        foreach (var sum in Sums.Where(sum => sum.IsTooLarge))
            yield return new(sum.Part.PayerId, $"has charges in {sum.Part.Period} whose sum is beyond the largest amount that can be kept.");
    }

    /// <summary>Rows left out that belong to a part, or may belong to it.</summary>
    public (int Rows, decimal? Amount) LeftOutOf(FocusPart part)
    {
        var rows = LeftOut.Where(rows => rows.MayBelongTo(part, _held)).ToList();
        var amount = rows.Where(row => row.Billed is not null).Select(row => row.Currency).Distinct().Count() == 1 ? rows.Sum(row => row.Billed) : null;
        return ((int)rows.Sum(row => row.Rows), amount);
    }

    /// <summary>Months of which not one row can be read: they cannot be published, for they would look like months without cost.</summary>
    public IEnumerable<FileProblem> UnreadableMonths(IReadOnlyList<UnpackedFile> files)
    {
        var read = Sums.Select(sum => sum.Part).ToHashSet();
        return from rows in Faults
               where rows is { PayerId: not null, Period: not null } && !read.Contains(new(rows.PayerId, BillingPeriod.Parse(rows.Period)))
               group rows.Rows by (files[rows.File].Label, rows.PayerId, rows.Period) into month
               select new FileProblem(month.Key.Label, $"not one of its {month.Sum()} rows of payer {month.Key.PayerId} in {month.Key.Period} can be read; that month is not published.");
    }
}
