using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.Kit;

/// <summary>
/// Follows page tokens, once. Unlike the official paginators it notices a token it has already been given, which would
/// otherwise go round for ever and cost a cent a turn.
/// </summary>
/// <param name="request">The first page's request; the token is written into it for each further page.</param>
/// <param name="call">Asks for one page.</param>
/// <param name="next">The token in an answer; null or empty ends the list, an empty page does not.</param>
/// <param name="resume">Writes a token into the request.</param>
internal abstract class Paginator<TRequest, TResponse>(
    TRequest request,
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    Func<TResponse, string?> next,
    Action<TRequest, string> resume) : IPaginator<TResponse>
{
    private int _used;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
            throw new InvalidOperationException("A paginator can be read once. Ask the client for a new one.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var page = await call(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (next(page) is not { Length: > 0 } token)
                yield break;
            if (!seen.Add(token))
                throw new AmazonClientException($"{typeof(TResponse).Name} repeats a page token after {seen.Count} pages: the list would never end.");
            resume(request, token);
        }
    }

    protected IPaginatedEnumerable<TItem> Items<TItem>(Func<TResponse, List<TItem>?> items) =>
        new PaginatedResultKeyResponse<TResponse, TItem>(this, page => items(page) ?? []);
}
