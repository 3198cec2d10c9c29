using Bunit;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Parts;
using CostGov.Web.Reports;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CostGov.Web.Tests.Accounts;

/// <summary>
/// A small company whose figures are read to 20 August 2026, before pages that ask real stores. Its shop moved from Development to
/// Production on 16 August; one account closed, one is seen in charges only, and one charge names no account.
/// </summary>
internal static class AccountsStand
{
    public const string Payer = "999999999999";
    public const string Shop = "111111111111";
    public const string Lab = "222222222222";
    public const string Closed = "333333333333";
    public const string Stranger = "444444444444";

    public static readonly Cube[] Cubes = [Cube.Service, Cube.Region, Cube.Tag("Project")];

    public static Ledger August => new Ledger()
        .Add("2026-08-10", 10.00000000000001m, Shop, tags: "Project=shop")
        .Add("2026-08-18", 5m, Shop, "Amazon S3", "us-east-1")
        .Add("2026-08-10", 3m, Lab)
        .Add("2026-08-11", 1.5m, Stranger)
        .Add("2026-08-12", 0.25m, "", "AWS Support (Business)", "", kind: ChargeKind.Support)
        .Add("2026-07-10", 8m, Shop)
        .Add("2026-07-12", 2m, Lab);

    public static async Task<TemporaryData> CompanyAsync(CancellationToken cancellationToken, bool withCosts = true)
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), cancellationToken);
        await using (var db = await data.DbAsync(cancellationToken))
        {
            db.Add(new PayerAccount { Id = Payer, Name = "Hoshizora" });
            db.AddRange(
                new OrganizationalUnit { Id = "r-1", PayerId = Payer, Name = "Root" },
                new OrganizationalUnit { Id = "ou-prod", PayerId = Payer, Name = "Production", ParentId = "r-1" },
                new OrganizationalUnit { Id = "ou-dev", PayerId = Payer, Name = "Development", ParentId = "r-1" });
            db.AddRange(
                Account(Shop, "shop", "ACTIVE", ("ou-dev", new(2026, 1, 1), new(2026, 8, 16)), ("ou-prod", new(2026, 8, 16), null)),
                Account(Lab, "lab", "ACTIVE", ("ou-dev", new(2026, 1, 1), null)),
                Account(Closed, "old", "CLOSED", ("ou-dev", new(2026, 1, 1), null)));
            await db.SaveChangesAsync(cancellationToken);
        }

        if (withCosts)
            await data.PublishAsync(August, Cubes, cancellationToken, Payer, dataTo: new(2026, 8, 20));
        return data;
    }

    /// <summary>What the pages of a circuit are given.</summary>
    public static void Serve(this BunitContext context, TemporaryData data, bool isInteractive = true)
    {
        // Real stores on a busy machine: an upper bound, never a wait.
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(60);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.ComponentFactories.AddStub<FirstRun>("<p>first run</p>").AddStub<ExportMenu>();
        context.Services.AddLogging().AddMemoryCache().AddMudServices()
            .AddSingleton<TimeProvider>(data.Clock)
            .AddSingleton(data.Services.GetRequiredService<CostQueries>())
            .AddSingleton(data.Services.GetRequiredService<AccountQueries>())
            .AddSingleton(data.Services.GetRequiredService<AccountNaming>())
            .AddSingleton(data.Services.GetRequiredService<ProjectQueries>())
            .AddSingleton(data.Services.GetRequiredService<ProjectStore>())
            .AddSingleton(new EventTimes(TimeZoneInfo.Utc))
            .AddScoped<SeriesColours>()
            .AddScoped<ShownState>()
            .AddScoped<Handoff>()
            .AddAsker();
        context.AddBunitPersistentComponentState();
        // Last: it takes from the services, and none can be added after that.
        context.SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
    }

    /// <summary>When its first answer is there: figures, or what stands in their place.</summary>
    public static IRenderedComponent<T> Loaded<T>(this IRenderedComponent<T> page)
        where T : IComponent
    {
        page.WaitForState(() => !page.Markup.Contains("cg-waiting", StringComparison.Ordinal));
        return page;
    }

    public static void GoTo(this BunitContext context, string address) => context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    public static string Address(this BunitContext context) => new Uri(context.Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    private static LinkedAccount Account(string id, string name, string state, params (string Ou, DateOnly From, DateOnly? Until)[] stays) => new()
    {
        Id = id,
        PayerId = Payer,
        Name = name,
        State = state,
        Tags = [new() { AccountId = id, Key = "Owner", Value = "team-" + name }],
        Memberships = [.. stays.Select(stay => new OuMembership { AccountId = id, OuId = stay.Ou, From = stay.From, Until = stay.Until })],
    };
}
