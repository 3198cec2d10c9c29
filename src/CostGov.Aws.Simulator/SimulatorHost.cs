using System.Net;
using CostGov.Aws.Simulator.Budgets;
using CostGov.Aws.Simulator.CostExplorer;
using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Organizations;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.SecurityToken;
using CostGov.Aws.Simulator.Tagging;
using CostGov.Aws.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Aws.Simulator;

/// <summary>A running AWS organisation on loopback: give its endpoint and key to any AWS client.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly AccessKey _key;

    private SimulatorHost(WebApplication web, Scenario scenario, IReadOnlyList<AccessKey> keys, FaultSwitches faults, CallLog calls)
    {
        (_web, Scenario, Faults, Calls, _key) = (web, scenario, faults, calls, keys[0]);
        Payers = [.. keys.Select(key => new SimulatedPayer(key.Caller.AccountId, key.Id, key.Secret))];
        Endpoint = new Uri(web.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public Uri Endpoint { get; }

    public string AccessKeyId => _key.Id;

    public string SecretAccessKey => _key.Secret;

    /// <summary>A region for clients that want one; the simulator answers in every region.</summary>
    public string Region => "us-east-1";

    public Scenario Scenario { get; }

    /// <summary>All payers with their keys; the first is <see cref="Scenario"/>'s.</summary>
    public IReadOnlyList<SimulatedPayer> Payers { get; }

    public FaultSwitches Faults { get; }

    public CallLog Calls { get; }

    public static async Task<SimulatorHost> StartAsync(Scenario scenario, SimulatorOptions options, CancellationToken cancellationToken)
    {
        var keys = new AccessKeys();
        if (options.EmptyPageEvery is < 0 or 1) throw new ArgumentException("EmptyPageEvery is 0 (never) or at least 2: a list of empty pages has no end.", nameof(options));
        IReadOnlyList<Scenario> payers = [scenario, .. options.OtherPayers];
        var users = payers.Select(keys.AddUser).ToList();
        var (faults, calls) = (new FaultSwitches(), new CallLog());
        var web = Build(options);
        var endpoint = new AwsEndpoint(Services(keys, payers, options), new SignatureCheck(keys), faults, calls, options.Clock);
        web.MapPost("/", endpoint.AnswerAsync);
        SimulatorDoor.Map(web, scenario, faults, calls);
        try
        {
            await web.StartAsync(cancellationToken);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
        return new SimulatorHost(web, scenario, users, faults, calls);
    }

    /// <summary>Until the host is asked to stop, for the program that runs nothing else.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _web.WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static List<AwsService> Services(AccessKeys keys, IReadOnlyList<Scenario> payers, SimulatorOptions options)
    {
        var tokens = new PageTokens();
        var pages = new ListPages(tokens, options.EmptyPageEvery);
        return
        [
            CostExplorerService.Create(tokens, pages, options),
            OrganizationsService.Create(pages, options),
            BudgetsService.Create(pages),
            TaggingService.Create(pages),
            SecurityTokenService.Create(keys, payers, options),
        ];
    }

    /// <summary>Reads no configuration and no environment: inside the product the simulator must not take the product's port or logs.</summary>
    private static WebApplication Build(SimulatorOptions options)
    {
        if (!options.Url.IsLoopback || options.Url.Scheme != Uri.UriSchemeHttp)
        {
            throw new ArgumentException($"The simulator listens on loopback only, for example http://127.0.0.1:4599, not {options.Url}.", nameof(options));
        }
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Url.HostNameType == UriHostNameType.IPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, options.Url.Port);
        });
        var web = builder.Build();
        web.UseRouting();
        return web;
    }
}

/// <param name="AccountId">The management account.</param>
public sealed record SimulatedPayer(string AccountId, string AccessKeyId, string SecretAccessKey);
