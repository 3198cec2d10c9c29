using System.Runtime.CompilerServices;
using CostGov.Costs;
using CostGov.Ingestion.CostExplorer;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Runs;

/// <summary>A cube of one period, written and checked, or the reason why it may not be published.</summary>
internal sealed record AssembledCube(Renewal Renewal, StagedFile? File, int RoundingRows, decimal? RoundingAmount, string? DoesNotAddUp);

/// <summary>
/// Makes the run file of one cube and period: the days that were read again from the kept answers, the others carried over. What
/// it holds must add up to the source's own totals, per day and per kind, or it is not published.
/// </summary>
internal sealed class PeriodAssembly(IDbContextFactory<CostGovDb> databases, CostStore store, AnswerParts parts)
{
    /// <param name="tolerance">Per day and metric; a difference below it becomes a visible row.</param>
    public async Task<AssembledCube> AssembleAsync(
        OpenRun run, Renewal renewal, PlannedBill planned, IReadOnlyDictionary<int, IngestPart> finished, decimal tolerance, CancellationToken cancellationToken)
    {
        var sums = new ReadSums(planned, renewal, tolerance);
        var reads = planned.Plan.Reads.Where(read => read.Cube == renewal.Cube && read.Days.Overlaps(renewal.Period.Days)).ToList();
        var staged = await store.WriteAsync(
            run.Id, run.PayerId, renewal.Cube, renewal.Period, ChargesAsync(run.PayerId, renewal, planned, reads, finished, sums, cancellationToken), await CarryOverAsync(run.PayerId, renewal, cancellationToken), cancellationToken);
        return new(renewal, staged, sums.RoundingRows, sums.RoundingRows == 0 ? null : sums.RoundingBilled, sums.Problem() ?? Problem(staged, planned, renewal));
    }

    private async IAsyncEnumerable<Charge> ChargesAsync(
        string payerId, Renewal renewal, PlannedBill planned, List<CubeRead> reads, IReadOnlyDictionary<int, IngestPart> finished, ReadSums sums, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var days = renewal.Days.SelectMany(range => range.Days).ToHashSet();
        foreach (var read in reads)
        {
            await foreach (var cell in parts.CellsAsync(finished[read.Number], cancellationToken))
            {
                if (!days.Contains(cell.Day))
                    continue;
                sums.Add(cell.Day, read.Kind, cell.Amounts);
                yield return CubeCharges.Of(renewal.Cube, read.Kind, cell, planned.Bill.Currency);
            }
        }

        foreach (var (day, rest) in sums.Roundings())
            yield return CubeCharges.RoundingOf(renewal.Cube, payerId, day, rest, planned.Bill.Currency);
    }

    private async Task<CarryOver?> CarryOverAsync(string payerId, Renewal renewal, CancellationToken cancellationToken)
    {
        if (renewal.IsWhole)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pointer = await db.PublishedCubes.FindAsync([payerId, renewal.Period.ToString(), renewal.Cube.ToString()], cancellationToken);
        return pointer is null ? null : new(pointer.RunFileId, renewal.Days.SelectMany(range => range.Days).ToHashSet());
    }

    // The file itself is asked once more, carried-over days included: nothing else is going to be shown.
    private static string? Problem(StagedFile staged, PlannedBill planned, Renewal renewal)
    {
        var sums = staged.Totals.Rows.GroupBy(row => row.Day).ToDictionary(group => group.Key, group => group.Select(row => row.Amounts).Aggregate(AmountSums.Plus));
        foreach (var day in planned.Bill.Days.Where(day => renewal.Period.Days.Contains(day.Day)))
        {
            var held = sums.GetValueOrDefault(day.Day) ?? AmountSums.ZeroLike(day.Amounts);
            if (held != day.Amounts)
                return ReadSums.Sentence(renewal.Cube, day.Day, day.Amounts, held);
        }

        return null;
    }
}
