using System.Net;
using Amazon.Runtime;
using HttpClientFactory = Amazon.Runtime.HttpClientFactory;

namespace CostGov.Ingestion.Aws;

/// <summary>One connection pool for the clients of one payer.</summary>
internal sealed class GuardedHttp : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client;

    public GuardedHttp(TimeSpan attemptTimeout)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        Guard = new(sockets);
        _client = new(Guard) { Timeout = attemptTimeout };
    }

    public AnswerGuard Guard { get; }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();
}
