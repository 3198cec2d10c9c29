using CostGov.Persistence;
using CostGov.Web.Demo;
using CostGov.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CostGov.Web;

/// <summary>The product, composed but not yet started. Tests build the same one, with arguments, a clock and services of their own.</summary>
public sealed class CostGovApp : IAsyncDisposable
{
    private bool _isStarted;

    private CostGovApp(WebApplication web, RunMode mode, DemoAws? demo) => (Web, Mode, Demo) = (web, mode, demo);

    public WebApplication Web { get; }

    public RunMode Mode { get; }

    /// <summary>Null in Live.</summary>
    public DemoAws? Demo { get; }

    /// <param name="args">Settings as <c>--CostGov:Mode=Live</c>, above every other source.</param>
    /// <param name="clock">What time it is; a demo of another day moves it there.</param>
    /// <param name="adjust">The last word on services, for tests.</param>
    /// <exception cref="CannotStartException">A setting is wrong; the message says which and what was expected.</exception>
    public static async Task<CostGovApp> BuildAsync(string[] args, TimeProvider clock, Action<WebApplicationBuilder>? adjust, CancellationToken cancellationToken)
    {
        // The name leads to the list of static files, which is the product's also where another program hosts it.
        var name = typeof(CostGovApp).Assembly.GetName().Name;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = name, ContentRootPath = AppContext.BaseDirectory });
        var mode = builder.AddSettings(args);
        if (mode == RunMode.Demo && DemoClock.ReadToday(builder.Configuration) is { } today)
            clock = new DemoClock(clock, today);
        var demo = mode == RunMode.Demo ? await DemoAws.StartAsync(builder.Configuration, clock, cancellationToken) : null;
        try
        {
            builder.Configuration.AddInMemoryCollection(demo?.Settings);
            builder.Services.AddSingleton(clock);
            builder.AddCostGov(mode);
            if (demo is not null)
                builder.AddDemo(demo);
            adjust?.Invoke(builder);
            var web = builder.Build();
            web.MapCostGov(mode);
            return new(web, mode, demo);
        }
        catch
        {
            if (demo is not null)
                await demo.DisposeAsync();
            throw;
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Web.Services.GetRequiredService<IStartupValidator>().Validate();
        _isStarted = true;
        await Web.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // A start that failed half-way has left services running.
        if (_isStarted)
            await Web.StopAsync(CancellationToken.None);
        await Web.DisposeAsync();
        if (Demo is not null)
            await Demo.DisposeAsync();
    }
}
