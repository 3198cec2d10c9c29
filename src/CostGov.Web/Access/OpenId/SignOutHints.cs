using Microsoft.Extensions.Caching.Memory;

namespace CostGov.Web.Access.OpenId;

/// <summary>
/// The provider's tokens of those who are in, by which it knows at the sign-out whose session to end. In this process's memory alone, for as long as
/// a sign-in lasts at most: the cookie has a key. After a restart the provider is told the client only, which the standard allows.
/// </summary>
internal sealed class SignOutHints(IMemoryCache cache)
{
    /// <summary>Of the cookie; its value leads nowhere by itself.</summary>
    public const string Claim = "costgov.hint";

    public string Keep(string token)
    {
        var key = Guid.NewGuid().ToString("N");
        cache.Set(CacheKey(key), token, PersonClaims.Longest);
        return key;
    }

    public string? Take(string key)
    {
        var token = cache.Get<string>(CacheKey(key));
        cache.Remove(CacheKey(key));
        return token;
    }

    private static string CacheKey(string key) => $"sign-out-hint/{key}";
}
