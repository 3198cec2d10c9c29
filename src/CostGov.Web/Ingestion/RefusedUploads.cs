using Microsoft.Extensions.Caching.Memory;

namespace CostGov.Web.Ingestion;

/// <summary>Why uploads without script were refused, for the page they are led to: the address carries a key, so that nobody can put words into it.</summary>
public sealed class RefusedUploads(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public string Keep(IReadOnlyList<string> problems)
    {
        var key = Guid.NewGuid().ToString("N");
        cache.Set((typeof(RefusedUploads), key), problems, Kept);
        return key;
    }

    /// <returns>Empty when the key is not known any more.</returns>
    public IReadOnlyList<string> Read(string? key) => key is not null && cache.TryGetValue((typeof(RefusedUploads), key), out IReadOnlyList<string>? problems) ? problems! : [];
}
