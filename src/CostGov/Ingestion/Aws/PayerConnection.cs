using Amazon.CostExplorer;
using Amazon.Organizations;
using Amazon.Runtime;

namespace CostGov.Ingestion.Aws;

/// <summary>
/// The one way to ask AWS about a payer. Every request waits its turn, is counted if it costs money, ends within a deadline and, when
/// it fails, fails with a sentence.
/// </summary>
public sealed class PayerConnection : IDisposable
{
    private readonly AwsOptions _options;
    private readonly GuardedHttp _http;
    private readonly PayerCredentials? _role;
    private readonly ApiSpendLedger _spend;
    private readonly RequestPace _costExplorerPace;
    private readonly RequestPace _organizationsPace;
    private readonly IDisposable[] _clients;

    internal PayerConnection(PayerOptions payer, AwsOptions options, PayerClients clients, ApiSpendLedger spend, TimeProvider clock)
    {
        (Payer, _options, _spend) = (payer, options, spend);
        (CostExplorer, Organizations) = (clients.CostExplorer, clients.Organizations);
        (_http, _role, _clients) = (clients.Http, clients.Role, clients.All);
        _costExplorerPace = new(options.CostExplorerPerSecond, clock);
        _organizationsPace = new(options.OrganizationsPerSecond, clock);
    }

    public PayerOptions Payer { get; }

    internal IAmazonCostExplorer CostExplorer { get; }

    internal IAmazonOrganizations Organizations { get; }

    /// <exception cref="AwsFaultException">It could not be asked, or the answer cannot be used.</exception>
    internal async Task<TResponse> AskAsync<TResponse>(AwsOperation operation, Func<CancellationToken, Task<TResponse>> ask, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        await (operation.Service == "ce" ? _costExplorerPace : _organizationsPace).WaitAsync(cancellationToken);
        if (operation.IsPaid)
            await _spend.CountAsync(Payer.Id, operation, cancellationToken);
        try
        {
            return await OnceAsync(ask, cancellationToken);
        }
        catch (Exception thrown) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = Fault(thrown, operation);
            if (fault.Kind == AwsFaultKind.CredentialsExpired && _role is not null)
                return await AgainAsync(operation, ask, cancellationToken);
            throw await FailedAsync(fault, thrown, operation, cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Dispose();
        _http.Dispose();
        _costExplorerPace.Dispose();
        _organizationsPace.Dispose();
    }

    private async Task<TResponse> AgainAsync<TResponse>(AwsOperation operation, Func<CancellationToken, Task<TResponse>> ask, CancellationToken cancellationToken)
    {
        _role!.ClearCredentials();
        try
        {
            return await OnceAsync(ask, cancellationToken);
        }
        catch (Exception thrown) when (!cancellationToken.IsCancellationRequested)
        {
            throw await FailedAsync(Fault(thrown, operation), thrown, operation, cancellationToken);
        }
    }

    private async Task<TResponse> OnceAsync<TResponse>(Func<CancellationToken, Task<TResponse>> ask, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.RequestDeadline);
        return await ask(deadline.Token);
    }

    private AwsFault Fault(Exception thrown, AwsOperation operation) => AwsFaults.Of(thrown, operation, Payer, _http.Guard.RetryAfter);

    // AWS charges for answers, not for refusals; what may have been answered stays counted.
    private async Task<AwsFaultException> FailedAsync(AwsFault fault, Exception thrown, AwsOperation operation, CancellationToken cancellationToken)
    {
        var wasRefused = fault.Kind is AwsFaultKind.Denied or AwsFaultKind.RoleRefused or AwsFaultKind.CredentialsExpired or AwsFaultKind.NoCredentials
            or AwsFaultKind.Throttled or AwsFaultKind.NotYetAvailable or AwsFaultKind.Refused or AwsFaultKind.ClockSkew
            or AwsFaultKind.Unreachable or AwsFaultKind.Tls or AwsFaultKind.PagesChanged;
        if (operation.IsPaid && wasRefused)
            await _spend.UncountAsync(Payer.Id, operation, cancellationToken);
        return new(fault, thrown);
    }
}
