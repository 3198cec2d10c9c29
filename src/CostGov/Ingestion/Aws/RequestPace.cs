namespace CostGov.Ingestion.Aws;

/// <summary>Lets requests through no faster than a rate, in turn. Without a rate it lets all through.</summary>
internal sealed class RequestPace(double? perSecond, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _last = long.MinValue;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (perSecond is not { } rate)
            return;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var wait = _last == long.MinValue ? TimeSpan.Zero : TimeSpan.FromSeconds(1 / rate) - clock.GetElapsedTime(_last);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
            _last = clock.GetTimestamp();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
