using System.Collections.Concurrent;

namespace CostGov.Aws.Simulator.Wire;

/// <param name="Operation">As IAM spells it, for example <c>ce:GetCostAndUsage</c>.</param>
/// <param name="AccountId">The caller's account; null when the signature did not name one.</param>
/// <param name="Status">What the client was sent; a reset connection keeps the status it was promised.</param>
/// <param name="Error">The AWS error code of a refusal.</param>
public sealed record CallRecord(
    string Operation,
    string? AccountId,
    string Region,
    int Status,
    string? Error,
    DateTimeOffset At,
    IReadOnlyDictionary<string, string> Headers,
    string Body);

/// <summary>What clients asked of the simulator since it started or was cleared.</summary>
public sealed class CallLog
{
    private const int Kept = 2_000;
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentQueue<CallRecord> _recent = new();
    private int _paid;

    /// <summary>Requests per operation, refused ones included.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Cost Explorer requests that AWS would charge USD 0.01 for: every page that Cost Explorer answered, faults on the way back or not.</summary>
    public int PaidRequests => Volatile.Read(ref _paid);

    /// <summary>The latest 2,000 requests, oldest first.</summary>
    public IReadOnlyList<CallRecord> Recent => [.. _recent];

    public int Count(string operation) => _counts.GetValueOrDefault(operation);

    public CallRecord? Last(string operation) => _recent.LastOrDefault(call => call.Operation == operation);

    public void Clear()
    {
        _counts.Clear();
        _recent.Clear();
        Interlocked.Exchange(ref _paid, 0);
    }

    internal void Add(CallRecord call)
    {
        _counts.AddOrUpdate(call.Operation, 1, (_, count) => count + 1);
        _recent.Enqueue(call);
        while (_recent.Count > Kept) _recent.TryDequeue(out _);
    }

    internal void AddPaid() => Interlocked.Increment(ref _paid);
}
