using CostGov.Costs;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Runs;

/// <summary>Reads what is published of a payer from the charges themselves, so that a damaged or half-loaded store is read again instead of believed.</summary>
internal sealed class PublishedBills(IDbContextFactory<CostGovDb> databases, CostStore store)
{
    private static readonly string Days = EmbeddedSql.Read("Ingestion/Runs/published-days.sql");

    public async Task<PublishedBill> ReadAsync(string payerId, IReadOnlyList<Cube> cubes, ChargeAmounts knownMetrics, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var names = cubes.Select(cube => cube.ToString()).ToList();
        var (pointers, files) = (db.PublishedCubes.AsNoTracking(), db.RunFiles.AsNoTracking());
        var published = await (from pointer in pointers
                               join file in files on pointer.RunFileId equals file.Id
                               where pointer.PayerId == payerId && names.Contains(pointer.Cube)
                               select new { Pointer = pointer, File = file }).ToListAsync(cancellationToken);
        var loaded = published.Where(row => store.HasLoaded(row.File)).Select(row => row.Pointer).ToList();
        var sums = await SumsAsync([.. loaded.Select(pointer => pointer.RunFileId)], cancellationToken);
        var readings = await db.SourcePeriods.AsNoTracking().Where(period => period.PayerId == payerId && names.Contains(period.Cube)).ToListAsync(cancellationToken);
        return new(
            loaded.GroupBy(pointer => Cube.Parse(pointer.Cube)).ToDictionary(
                group => group.Key,
                group => (IReadOnlyDictionary<DateOnly, BillDay>)group.SelectMany(pointer => BillDays(pointer, sums, knownMetrics)).ToDictionary(day => day.Day)),
            readings.ToDictionary(reading => (Cube.Parse(reading.Cube), BillingPeriod.Parse(reading.Period)), reading => new WholeReading(reading.ReadWholeOn, reading.WasFinal)),
            RowsPerDay(loaded, sums));
    }

    // A covered day without charges costs nothing; that is known, and not the same as a day that was never read.
    private static IEnumerable<BillDay> BillDays(PublishedCube pointer, ILookup<int, DaySum> sums, ChargeAmounts knownMetrics)
    {
        var byDay = sums[pointer.RunFileId].ToLookup(sum => sum.Day);
        var days = BillingPeriod.Parse(pointer.Period).Days;
        return from day in new DayRange(days.Start, pointer.DataTo.AddDays(1)).Days
               let ofDay = byDay[day].ToList()
               select new BillDay(
                   day,
                   ofDay.Count == 0 ? AmountSums.ZeroLike(knownMetrics) : ofDay.Select(sum => sum.Amounts).Aggregate(AmountSums.Plus),
                   ofDay.Any(sum => sum.IsEstimated));
    }

    private static Dictionary<(Cube, ChargeKind), decimal> RowsPerDay(List<PublishedCube> pointers, ILookup<int, DaySum> sums) =>
        (from pointer in pointers
         from sum in sums[pointer.RunFileId]
         group sum.Rows by (Cube.Parse(pointer.Cube), sum.Kind))
        .ToDictionary(group => group.Key, group => (decimal)group.Average());

    private async Task<ILookup<int, DaySum>> SumsAsync(List<int> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return Array.Empty<DaySum>().ToLookup(sum => sum.FileId);
        var sums = await store.AskAsync(Days, [("files", files)], Read, cancellationToken);
        return sums.ToLookup(sum => sum.FileId);
    }

    private static List<DaySum> Read(DuckDBDataReader reader)
    {
        var sums = new List<DaySum>();
        while (reader.Read())
        {
            sums.Add(new(
                reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1), Enum.Parse<ChargeKind>(reader.GetString(2)), reader.GetBoolean(3), reader.GetInt64(4),
                new(Amount(5), Amount(6), Amount(7), Amount(8))));
        }

        return sums;

        decimal? Amount(int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
    }

    private readonly record struct DaySum(int FileId, DateOnly Day, ChargeKind Kind, bool IsEstimated, long Rows, ChargeAmounts Amounts);
}
