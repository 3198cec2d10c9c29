using System.Collections.Concurrent;
using CostGov.Persistence;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CostGov.Costs;

/// <summary>
/// Owns the charges: makes run files, keeps the published ones loaded in DuckDB, and lends connections to the questions. Only the
/// process that holds the data folder's <see cref="InstanceLock"/> uses it; <see cref="EnsureLoadedAsync"/> comes first.
/// </summary>
public sealed partial class CostStore(DataFolder folder, IDbContextFactory<CostGovDb> databases, TimeProvider clock, ILogger<CostStore> logger) : IDisposable
{
    /// <summary>How long superseded charges are kept for questions and exports that captured their state before.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _loader = new(1, 1);
    private readonly SemaphoreSlim _questions = new(4, 4);
    private readonly ConcurrentDictionary<int, FileFacts> _facts = [];
    private CostStoreFile? _file;

    /// <summary>A workbench for making run files by SQL.</summary>
    public ChargeStaging OpenStaging() => new(folder, clock);

    /// <summary>Makes one run file of charges, and of the published days that were not read again.</summary>
    public async Task<StagedFile> WriteAsync(
        long runId, string payerId, Cube cube, BillingPeriod period, IAsyncEnumerable<Charge> charges, CarryOver? carryOver, CancellationToken cancellationToken)
    {
        using var staging = OpenStaging();
        if (carryOver is not null)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var published = await db.RunFiles.SingleAsync(file => file.Id == carryOver.RunFileId, cancellationToken);
            await staging.AppendFileAsync(published.FileName, carryOver.ReplacedDays, cancellationToken);
        }

        await staging.AppendAsync(charges, cancellationToken);
        return await staging.SealAsync(new(runId, payerId, cube, period), "staged", cancellationToken);
    }

    /// <summary>What a registered run file adds up to, read from the file.</summary>
    public async Task<DayTotals> TotalsAsync(RunFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var staging = OpenStaging();
        return await staging.TotalsAsync(Path.Combine(folder.Runs, file.FileName), cancellationToken);
    }

    /// <summary>
    /// Opens the store as the first thing at start, drops what no pointer leads to and loads what is missing. A published file that is
    /// gone or altered is named in the log and left out: its figures are unknown until they are read again.
    /// </summary>
    public async Task EnsureLoadedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pointers = db.PublishedCubes;
        var published = await db.RunFiles.Where(file => pointers.Any(pointer => pointer.RunFileId == file.Id)).OrderBy(file => file.Id).ToListAsync(cancellationToken);
        await _loader.WaitAsync(cancellationToken);
        try
        {
            _file ??= CostStoreFile.Open(folder, logger);
            using var loading = new CostLoading(_file.Connect(), folder);
            loading.DropAllBut(published);
            foreach (var (fileId, facts) in loading.Facts(null))
                _facts[fileId] = facts;
            foreach (var file in published.Where(file => !_facts.ContainsKey(file.Id)))
            {
                try
                {
                    _facts[file.Id] = await loading.LoadAsync(file, cancellationToken);
                }
                catch (DamagedRunFileException damaged)
                {
                    Log.RunFileDamaged(logger, damaged.Message);
                }
            }
        }
        finally
        {
            _loader.Release();
        }
    }

    /// <summary>Loads registered files, invisible until a pointer leads to them. Files that are loaded already are passed over.</summary>
    /// <exception cref="DamagedRunFileException">A file is gone, or is not what was sealed.</exception>
    public async Task LoadAsync(IReadOnlyCollection<RunFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        await _loader.WaitAsync(cancellationToken);
        try
        {
            using var loading = new CostLoading(Opened.Connect(), folder);
            foreach (var file in files.Where(file => !_facts.ContainsKey(file.Id)))
                _facts[file.Id] = await loading.LoadAsync(file, cancellationToken);
        }
        finally
        {
            _loader.Release();
        }
    }

    public bool HasLoaded(RunFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return _facts.ContainsKey(file.Id);
    }

    /// <summary>
    /// Removes superseded files after their <see cref="Grace"/>, and files that no run will publish any more.
    /// </summary>
    /// <param name="openRuns">Runs that may still publish what they wrote.</param>
    public async Task CollectAsync(IReadOnlySet<long> openRuns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(openRuns);
        await _loader.WaitAsync(cancellationToken);
        try
        {
            var before = clock.GetUtcNow() - Grace;
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var pointers = db.PublishedCubes;
            var unpublished = await db.RunFiles.Where(file => !pointers.Any(pointer => pointer.RunFileId == file.Id)).ToListAsync(cancellationToken);
            var garbage = unpublished.Where(file => (file.SupersededAt ?? file.WrittenAt) < before && (file.SupersededAt is not null || !openRuns.Contains(file.RunId))).ToList();

            // The row goes first: should a pointer have come back to it meanwhile, the foreign key stops us here.
            db.RunFiles.RemoveRange(garbage);
            await db.SaveChangesAsync(cancellationToken);
            using (var loading = new CostLoading(Opened.Connect(), folder))
            {
                foreach (var file in garbage)
                {
                    _facts.TryRemove(file.Id, out _);
                    loading.Drop(file);
                }
            }

            var kept = await db.RunFiles.Select(file => file.FileName).ToListAsync(cancellationToken);
            RunFolders.RemoveAllBut(folder, kept.ToHashSet(StringComparer.Ordinal), openRuns);
        }
        finally
        {
            _loader.Release();
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _loader.Dispose();
        _questions.Dispose();
    }

    internal FileFacts? FactsOf(int fileId) => _facts.GetValueOrDefault(fileId);

    /// <summary>Asks one question on a connection of its own; four at a time, so that a crowd of readers cannot take all memory.</summary>
    internal async Task<T> AskAsync<T>(string sql, IReadOnlyList<(string Name, object Value)> parameters, Func<DuckDBDataReader, T> read, CancellationToken cancellationToken)
    {
        await _questions.WaitAsync(cancellationToken);
        try
        {
            using var connection = Opened.Connect();
            using var command = DuckDb.Command(connection, sql, [.. parameters]);
            return await DuckDb.RunAsync(command, running => Read(running, read), cancellationToken);
        }
        finally
        {
            _questions.Release();
        }
    }

    private CostStoreFile Opened => _file ?? throw new InvalidOperationException($"{nameof(EnsureLoadedAsync)} comes first.");

    private static T Read<T>(DuckDBCommand command, Func<DuckDBDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        return read(reader);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Problem} Its figures are unknown until they are read again.")]
        public static partial void RunFileDamaged(ILogger logger, string problem);
    }
}
