using Amazon.CostExplorer.Model;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Organizations;
using CostGov.Ingestion.Plans;
using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>The finished requests of a run: asks what is not there yet, keeps every whole answer, and reads it back.</summary>
internal sealed class AnswerParts(IDbContextFactory<CostGovDb> databases, DataFolder folder, TimeProvider clock)
{
    private const int TotalsPart = 0;
    private const int KindsPart = -1;

    /// <summary>The whole bill by day, asked once for the run.</summary>
    public async Task<SourceBill> TotalsAsync(OpenRun run, DayRange days, CancellationToken cancellationToken)
    {
        await run.Progress.StepAsync("daily totals", cancellationToken);
        var part = await GetOrAskAsync(run, TotalsPart, Cube.Service, ChargeKind.Unmapped, days, CostQuestions.Totals(days), cancellationToken);
        return await BillAsync(part, cancellationToken);
    }

    /// <summary>The whole bill by day as it is at this moment, to tell a bill that changed while it was read from one that does not add up.</summary>
    public async Task<SourceBill> TotalsNowAsync(OpenRun run, DayRange days, CancellationToken cancellationToken)
    {
        var request = CostQuestions.Totals(days);
        var answer = new CostAnswerReader(request, days);
        var bill = new List<BillDay>();
        await foreach (var page in new CostExplorerReader(run.Payer).AskAsync(request, days, answer, cancellationToken))
        {
            bill.AddRange(page.Cells.Select(cell => new BillDay(cell.Day, CostMetrics.Read(cell.Amounts), cell.IsEstimated)));
            await run.Progress.PageAsync(0, isPlanned: false, cancellationToken);
        }

        return SourceBill.Covering(clock.GetUtcNow(), answer.Currency!, [.. bill.OrderBy(day => day.Day)]);
    }

    /// <summary>Totals by record type, mapped to kinds.</summary>
    public async Task<IReadOnlyList<KindTotal>> KindsAsync(OpenRun run, DayRange days, CancellationToken cancellationToken)
    {
        await run.Progress.StepAsync("kinds of charge", cancellationToken);
        var part = await GetOrAskAsync(run, KindsPart, Cube.Service, ChargeKind.Unmapped, days, CostQuestions.Kinds(days), cancellationToken);
        var totals = new List<KindTotal>();
        await foreach (var cell in CellsAsync(part, cancellationToken))
            totals.Add(new(cell.Day, RecordTypes.KindOf(cell.First), cell.Amounts));
        return totals;
    }

    /// <summary>One request of the plan. Pages that changed while they were read are read once more from the first.</summary>
    public async Task<IngestPart> ReadAsync(OpenRun run, CubeRead read, Currency currency, CancellationToken cancellationToken)
    {
        await run.Progress.StepAsync($"{read.Cube} · {read.Kind} · {read.Days.Start:yyyy-MM-dd} – {read.Days.LastDay:yyyy-MM-dd}", cancellationToken);
        try
        {
            return await AskAsync(run, read.Number, read.Cube, read.Kind, read.Days, CostQuestions.Cube(read), currency, cancellationToken);
        }
        catch (AwsFaultException changed) when (changed.Fault.Kind == AwsFaultKind.PagesChanged)
        {
            return await AskAsync(run, read.Number, read.Cube, read.Kind, read.Days, CostQuestions.Cube(read), currency, cancellationToken);
        }
    }

    public async Task<IReadOnlyDictionary<int, IngestPart>> FinishedAsync(long runId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var parts = await db.IngestParts.AsNoTracking().Where(part => part.RunId == runId).ToListAsync(cancellationToken);
        return parts.Where(part => File.Exists(Path.Combine(folder.Answers, part.FileName))).ToDictionary(part => part.Number);
    }

    /// <summary>Forgets what a run has read, for the bill has changed since.</summary>
    public async Task ForgetAsync(long runId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.IngestParts.Where(part => part.RunId == runId).ExecuteDeleteAsync(cancellationToken);
    }

    public IAsyncEnumerable<KeptCell> CellsAsync(IngestPart part, CancellationToken cancellationToken) =>
        KeptAnswer.CellsAsync(folder, part.FileName, cancellationToken);

    private async Task<IngestPart> GetOrAskAsync(
        OpenRun run, int number, Cube cube, ChargeKind kind, DayRange days, GetCostAndUsageRequest request, CancellationToken cancellationToken) =>
        (await FinishedAsync(run.Id, cancellationToken)).TryGetValue(number, out var part)
            ? part
            : await AskAsync(run, number, cube, kind, days, request, currency: null, cancellationToken);

    private async Task<IngestPart> AskAsync(
        OpenRun run, int number, Cube cube, ChargeKind kind, DayRange days, GetCostAndUsageRequest request, Currency? currency, CancellationToken cancellationToken)
    {
        var answer = new CostAnswerReader(request, days);
        var fileName = $"{run.Id}/{number:0000}-{run.Lease.Run.Fence}.jsonl.gz";
        using var writer = new AnswerWriter(folder, fileName);
        var (pages, names) = (0, new Dictionary<string, string>(StringComparer.Ordinal));
        await foreach (var page in new CostExplorerReader(run.Payer).AskAsync(request, days, answer, cancellationToken))
        {
            pages++;
            writer.Write(page);
            foreach (var (id, name) in page.AccountNames)
                names[id] = name;
            await run.Progress.PageAsync(page.Cells.Count, isPlanned: number > 0, cancellationToken);
        }

        if (currency is not null && answer.Currency is { } said && said != currency)
            throw new AwsFaultException(new(AwsFaultKind.Contract, $"Cost Explorer answered in {said} although the bill is in {currency}: unlike currencies are never added."));
        writer.Seal(answer.Currency ?? currency ?? Currency.Usd, clock.GetUtcNow());
        var part = new IngestPart
        {
            RunId = run.Id,
            Number = number,
            Cube = cube.ToString(),
            Kind = kind,
            Start = days.Start,
            End = days.End,
            FileName = fileName,
            Pages = pages,
            Rows = writer.Rows,
            FinishedAt = clock.GetUtcNow(),
            Currency = (answer.Currency ?? currency ?? Currency.Usd).Code,
        };
        await RecordAsync(run, part, names, cancellationToken);
        return part;
    }

    private async Task RecordAsync(OpenRun run, IngestPart part, Dictionary<string, string> names, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Something is in, so what failed before has passed.
        await run.Lease.WriteAsync(db, set => set.SetProperty(row => row.Attempts, 1), cancellationToken);
        await db.IngestParts.Where(old => old.RunId == part.RunId && old.Number == part.Number).ExecuteDeleteAsync(cancellationToken);
        db.IngestParts.Add(part);
        await db.SaveChangesAsync(cancellationToken);
        if (names.Count > 0)
            await OrganizationSync.AddSeenInChargesAsync(db, run.PayerId, names, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<SourceBill> BillAsync(IngestPart part, CancellationToken cancellationToken)
    {
        var days = new List<BillDay>();
        await foreach (var cell in CellsAsync(part, cancellationToken))
            days.Add(new(cell.Day, cell.Amounts, cell.IsEstimated));
        return SourceBill.Covering(part.FinishedAt, Currency.Parse(part.Currency), [.. days.OrderBy(day => day.Day)]);
    }
}
