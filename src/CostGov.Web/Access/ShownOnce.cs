using Microsoft.Extensions.Caching.Memory;

namespace CostGov.Web.Access;

/// <summary>
/// A secret on its way from the form that made it to the page that shows it, once and to nobody else. It is in this process's memory alone, for
/// a minute; the address carries only a key.
/// </summary>
internal sealed class ShownOnce(IMemoryCache cache)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public string Keep(string personId, string about, string secret)
    {
        var key = Guid.NewGuid().ToString("N");
        cache.Set(CacheKey(personId, key), (about, secret), Moment);
        return key;
    }

    public (string About, string Secret)? Take(string? personId, string? key)
    {
        if (personId is null || key is null || !cache.TryGetValue(CacheKey(personId, key), out (string, string) kept))
            return null;
        cache.Remove(CacheKey(personId, key));
        return kept;
    }

    private static string CacheKey(string personId, string key) => $"shown-once/{personId}/{key}";
}
