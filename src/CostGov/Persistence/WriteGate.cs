using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CostGov.Persistence;

/// <summary>
/// SQLite has one writer. Writers of this process queue here in turn instead of fighting for its lock, which kept the longest wait
/// at a seventh. A transaction holds the gate from before it begins until it has ended, however it ends.
/// </summary>
internal sealed class WriteGate : DbConnectionInterceptor, IDbTransactionInterceptor, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConditionalWeakTable<DbConnection, object> _holders = [];

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Entered(connection, _gate.Wait(Patience));
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Entered(connection, await _gate.WaitAsync(Patience, cancellationToken));
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData.Context?.Database.GetDbConnection());

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync(eventData.Context?.Database.GetDbConnection());

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData.Context?.Database.GetDbConnection());

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync(eventData.Context?.Database.GetDbConnection());

    // A transaction that is disposed without a word, or that never began, shows itself only by its connection closing.
    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => LeaveAsync(connection);

    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Leave(connection);

    public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => LeaveAsync(connection);

    public void Dispose() => _gate.Dispose();

    private void Entered(DbConnection connection, bool entered)
    {
        if (!entered)
            throw new TimeoutException($"The database was busy with other writes for {Patience.TotalSeconds:0} seconds; nothing was saved. Try again.");
        _holders.Add(connection, connection);
    }

    private void Leave(DbConnection? connection)
    {
        if (connection is not null && _holders.Remove(connection))
            _gate.Release();
    }

    private Task LeaveAsync(DbConnection? connection)
    {
        Leave(connection);
        return Task.CompletedTask;
    }
}
