namespace CostGov.IngestingProcess;

/// <summary>A clock that goes on from a given instant, so that a process started again tomorrow tells the same day.</summary>
internal sealed class ShiftedClock(DateTimeOffset begin) : TimeProvider
{
    private readonly long _start = TimeProvider.System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => begin + TimeProvider.System.GetElapsedTime(_start);
}
