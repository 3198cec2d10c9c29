using CostGov.Access;
using CostGov.Accounts;
using CostGov.Audit;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Persistence;
using CostGov.Projects;
using CostGov.Reports;
using CostGov.Web.Access;
using CostGov.Web.Access.OpenId;
using CostGov.Web.Demo;
using CostGov.Web.Hosting;
using CostGov.Web.Ingestion;
using CostGov.Web.Jobs;
using CostGov.Web.Reports;
using CostGov.Web.Shell;
using CostGov.Work;

namespace CostGov.Web;

/// <summary>Everything the product is made of: one line a feature. The order of hosted services is the order of the lines.</summary>
internal static class CostGovSetup
{
    public static void AddCostGov(this WebApplicationBuilder builder, RunMode mode)
    {
        builder.Services.AddPersistence().AddAudit().AddWork().AddAccounts().AddProjects().AddAccess().AddCosts().AddIngestion().AddReports();
        builder.AddHosting(mode).AddDoors(mode).AddShell().AddReportPages().AddJobs().AddHealth().AddApi().AddUploads();
    }

    public static void AddDemo(this WebApplicationBuilder builder, DemoAws demo)
    {
        builder.Services.AddSingleton(demo);
        builder.Services.AddHostedService<DemoProjects>();
        builder.Services.AddSingleton<DemoPeople>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DemoPeople>());
        builder.Services.AddHostedService<DemoLoad>();
    }

    public static void MapCostGov(this WebApplication app, RunMode mode)
    {
        if (mode == RunMode.Live)
            app.UseBeyondLoopback();
        app.UseShell();
        app.UseApi();
        app.UseSameOrigin();
        app.UseDoors();
        app.MapShell();
        app.MapSignIn(mode);
        app.MapProvider();
        app.MapSecondFactor();
        app.MapPeopleForms();
        app.MapAuditExport();
        app.MapApi(mode);
        app.MapUploadForm();
        app.MapHealth();
    }
}
