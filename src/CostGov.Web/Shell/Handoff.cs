using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;

namespace CostGov.Web.Shell;

/// <summary>
/// One load per visit. A page is rendered twice, first as HTML and then in its circuit; what the first rendering loaded is kept in
/// this process for the moment between, and the page carries only the key. So nothing is asked twice and the page stays small; where
/// the key is gone (another process, a slow reader) the page simply loads again.
/// </summary>
public sealed class Handoff(IMemoryCache cache, PersistentComponentState state) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);
    private readonly List<PersistingComponentStateSubscription> _kept = [];

    /// <param name="what">Names the part and everything its figures depend on, usually its address.</param>
    /// <param name="isInteractive">In the circuit nothing follows that it could be handed to.</param>
    public async Task<T> OnceAsync<T>(string what, bool isInteractive, Func<Task<T>> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (state.TryTakeFromJson<string>(what, out var key) && key is not null && cache.TryGetValue(key, out T? handed))
        {
            cache.Remove(key);
            return handed!;
        }

        var loaded = await load();
        if (!isInteractive)
            _kept.Add(state.RegisterOnPersisting(() =>
        {
            var fresh = Guid.NewGuid().ToString("N");
            cache.Set(fresh, loaded, Moment);
            state.PersistAsJson(what, fresh);
            return Task.CompletedTask;
        }));
        return loaded;
    }

    public void Dispose()
    {
        foreach (var subscription in _kept)
            subscription.Dispose();
    }
}
