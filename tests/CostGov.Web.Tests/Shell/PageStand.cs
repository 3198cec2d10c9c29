using Bunit;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Access;
using CostGov.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace CostGov.Web.Tests.Shell;

/// <summary>Pages rendered over real stores with a bill that the test has written, in the reader's language, on 10 September 2026.</summary>
internal sealed class PageStand : BunitContext
{
    public const string Payer = "999999999999";

    private PageStand(TemporaryData data) => Data = data;

    public TemporaryData Data { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<PageStand> CreateAsync(AwsOptions? aws = null)
    {
        var data = await TemporaryData.CreateAsync(
            services => services.AddAccounts().AddWork().AddIngestion()
                .AddSingleton(Options.Create(aws ?? new AwsOptions { Payers = [new PayerOptions { Id = Payer, Name = "Hoshizora" }] })),
            Cancelled);
        var stand = new PageStand(data);
        stand.Serve<CostQueries>().Serve<SavedViewStore>().Serve<AccountQueries>().Serve<ProjectQueries>().Serve<SourceQueries>().Serve<IngestDesk>().Serve<IngestPulse>().Serve<TimeProvider>();
        stand.Services.AddMudServices();
        stand.Services.AddMemoryCache();
        stand.Services.AddScoped<Handoff>();
        stand.Services.AddAsker();
        stand.Services.AddScoped<SeriesColours>();
        stand.Services.AddScoped<ShownState>();
        stand.Services.AddSingleton(new EventTimes(TimeZoneInfo.Utc));
        stand.AddBunitPersistentComponentState();
        stand.JSInterop.Mode = JSRuntimeMode.Loose;
        stand.SetRendererInfo(new("Server", isInteractive: true));
        return stand;
    }

    public PageStand Serve<T>()
        where T : class
    {
        Services.AddSingleton(Data.Services.GetRequiredService<T>());
        return this;
    }

    /// <summary>Publishes the bill as Cost Explorer's cubes, covered up to a day.</summary>
    public async Task<PageStand> PublishAsync(Ledger ledger, DateOnly dataTo)
    {
        await Data.PublishAsync(ledger, [Cube.Service, Cube.Region, Cube.Tag("Project"), Cube.ServiceRegion, Cube.ServiceTag("Project")], Cancelled, Payer, dataTo: dataTo);
        return this;
    }

    /// <summary>Adds an account as the organisation lists it.</summary>
    public async Task<PageStand> WithAccountAsync(string id, string name, string state = "ACTIVE", string? tagsProblem = null)
    {
        await using var db = await Data.DbAsync(Cancelled);
        db.LinkedAccounts.Add(new LinkedAccount { Id = id, PayerId = Payer, Name = name, State = state, TagsProblem = tagsProblem });
        await db.SaveChangesAsync(Cancelled);
        return this;
    }

    /// <summary>Opens a page at its address and waits until it shows what it loaded.</summary>
    /// <param name="until">A selector of what is there when it has.</param>
    public IRenderedComponent<TPage> Open<TPage>(string address, string until)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<TPage>();
        page.WaitForState(() => page.FindAll(".cg-waiting").Count == 0 && page.FindAll(until).Count > 0, TimeSpan.FromSeconds(60));
        return page;
    }
}
