using System.Collections.Concurrent;
using Amazon.Extensions.NETCore.Setup;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Aws;

/// <summary>The configured payers and a connection to each, made when it is first needed.</summary>
public sealed class AwsPayers(IOptions<AwsOptions> options, AWSOptions aws, ApiSpendLedger spend, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<PayerConnection>> _connections = new(StringComparer.Ordinal);

    public IReadOnlyList<PayerOptions> All => options.Value.Payers;

    /// <exception cref="ArgumentException">No such payer is configured.</exception>
    public PayerConnection Connect(string payerId)
    {
        var payer = All.FirstOrDefault(payer => payer.Id == payerId)
            ?? throw new ArgumentException($"'{payerId}' is not a configured payer.", nameof(payerId));
        return _connections.GetOrAdd(payerId, _ => new(() => new(payer, options.Value, PayerClients.Create(payer, options.Value, aws), spend, clock))).Value;
    }

    public void Dispose()
    {
        foreach (var connection in _connections.Values.Where(connection => connection.IsValueCreated))
            connection.Value.Dispose();
    }
}
