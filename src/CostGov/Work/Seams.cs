using CostGov.Persistence;

namespace CostGov.Work;

/// <summary>A row that waits to be worked on, by the kind of its table and its id: all that a wake-up carries.</summary>
public sealed record DueWork(string Kind, long RowId);

/// <summary>A table of work rows. Implemented by the feature that owns the rows.</summary>
public interface IWorkTable
{
    /// <summary>For example <c>ingest</c>; unique among tables.</summary>
    string Kind { get; }

    /// <summary>Rows that could be claimed now, most urgent first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Claims the row and works on it; returns quietly when somebody else has it or nothing is left to do.</summary>
    Task RunAsync(long rowId, CancellationToken cancellationToken);
}

/// <summary>Work that comes round. Implemented by the feature that owns the rows it makes.</summary>
public interface IScheduledWork
{
    /// <summary>The schedule's name, for example <c>cost</c>.</summary>
    string Name { get; }

    /// <summary>The cron expression a new installation begins with, UTC.</summary>
    string DefaultCron { get; }

    /// <summary>Adds the rows for one slot to the context that also moves the schedule on: both are saved or neither.</summary>
    Task AddForSlotAsync(CostGovDb db, string slot, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>Wakes a worker for a row. Losing a wake-up costs a tick of the dispatcher, never the work.</summary>
public interface IWakeUp
{
    void Wake(DueWork work);
}
