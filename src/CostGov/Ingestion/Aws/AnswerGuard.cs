using System.Net;

namespace CostGov.Ingestion.Aws;

/// <summary>
/// Stands between the AWS client and the network. The SDK follows a 307 to any host, waits for ever for a body that drips, and
/// forgets Retry-After; none of that may happen to a bill.
/// </summary>
internal sealed class AnswerGuard(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>An honest page is below 5 MB.</summary>
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>What the latest refusal asked us to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            RetryAfter = response.Headers.RetryAfter?.Delta;
            if (response.StatusCode is >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest)
                throw new RedirectRefusedException(response.Headers.Location?.Host ?? "an unnamed host");

            // Within HttpClient's own timeout, which therefore covers the body too.
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}

internal sealed class RedirectRefusedException(string host) : Exception($"The answer was a redirect to {host}, which is not followed.")
{
    public string Host { get; } = host;
}
