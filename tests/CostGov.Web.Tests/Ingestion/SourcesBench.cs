using Bunit;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Ingestion;
using CostGov.Testing;
using CostGov.Web.Ingestion;
using CostGov.Web.Parts;
using CostGov.Web.Reports;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CostGov.Web.Tests.Ingestion;

/// <summary>The Sources pages over an installation that reads a simulated AWS: real stores, real runs, a clock that moves when told.</summary>
internal sealed class SourcesBench : IAsyncDisposable
{
    public const string Payer = "111111111111";
    public const string Member = "222222222222";
    public const string OtherPayer = "333333333333";
    public const string Compute = "Amazon Elastic Compute Cloud - Compute";

    private SourcesBench(IngestStand stand) => Stand = stand;

    public IngestStand Stand { get; }

    public BunitContext Pages { get; } = new();

    public static Task<SourcesBench> StartAsync(CancellationToken cancellationToken) => StartAsync(settings => settings, cancellationToken);

    /// <param name="configure">Changes the settings from those of a demo: no pace, no approval, no rounding.</param>
    public static async Task<SourcesBench> StartAsync(Func<AwsSettings, AwsSettings> configure, CancellationToken cancellationToken)
    {
        var bench = new SourcesBench(await IngestStand.StartAsync(Bill, new(), configure, cancellationToken));
        var services = bench.Pages.Services;
        services.AddFallbackServiceProvider(bench.Stand.Data.Services);
        services.AddMudServices();
        bench.Pages.ComponentFactories.AddStub<ExportMenu>();
        services.AddMemoryCache();
        services.AddLogging();
        services.AddScoped<Handoff>();
        services.AddAsker();
        services.AddScoped<RefusedUploads>();
        services.AddScoped(provider => new SourcesFigures(
            Get<SourceQueries>(), Get<CostGov.Ingestion.Freshness.SourceReadings>(), Get<IngestDesk>(), Get<CostGov.Ingestion.Permissions.PermissionCheck>(), provider.GetRequiredService<RefusedUploads>()));
        services.AddScoped<Web.Costs.SeriesColours>();
        services.AddScoped<Web.Costs.Explaining.ShownState>();
        services.AddSingleton<TimeProvider>(bench.Stand.Clock);
        services.AddSingleton(new EventTimes(TimeZoneInfo.Utc));
        bench.Pages.AddBunitPersistentComponentState();
        bench.Pages.JSInterop.Mode = JSRuntimeMode.Loose;
        bench.Pages.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return bench;

        T Get<T>()
            where T : notnull => bench.Stand.Data.Services.GetRequiredService<T>();
    }

    /// <summary>A page at an address of its own.</summary>
    public IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? set = null)
        where TPage : IComponent
    {
        Pages.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Pages.Render(set ?? (_ => { }));
        page.WaitForState(() => page.FindAll(".cg-card").Count > 0 && page.FindAll("[aria-busy=true]").Count == 0, TimeSpan.FromSeconds(30));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        await Stand.DisposeAsync();
    }

    private static CustomScenario Bill(TimeProvider clock) => new ScenarioBuilder(new(2026, 9, 10))
        .Unit("ou-test-prod0001", "Production", ScenarioBuilder.RootId)
        .Account(Payer, "payer", ScenarioBuilder.RootId)
        .Account(Member, "shop", "ou-test-prod0001")
        .TagKey("Project").TagKey("Stage", active: false)
        .Usage(Member, new(2026, 8, 1), Compute, 100m, tags: ("Project", "alpha"))
        .Usage(Member, new(2026, 8, 3), Compute, 5m)
        .Usage(Member, new(2026, 9, 8), Compute, 7m)
        .Usage(Member, new(2026, 9, 9), Compute, 3m)
        .Build(new() { Clock = clock });
}
