namespace CostGov.Work;

/// <summary>What a wake-up leads to: the row's own table claims and runs it.</summary>
public sealed class Worker(IEnumerable<IWorkTable> tables, WorkInFlight inFlight)
{
    public async Task RunAsync(DueWork work, CancellationToken cancellationToken)
    {
        try
        {
            var table = tables.FirstOrDefault(table => table.Kind == work.Kind)
                ?? throw new InvalidOperationException($"No table of work is called '{work.Kind}'.");
            await table.RunAsync(work.RowId, cancellationToken);
        }
        finally
        {
            inFlight.Remove(work);
        }
    }
}
