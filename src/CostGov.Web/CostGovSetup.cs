using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Persistence;
using CostGov.Projects;
using CostGov.Reports;
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
        builder.Services.AddPersistence().AddWork().AddAccounts().AddProjects().AddCosts().AddIngestion().AddReports();
        builder.AddHosting(mode).AddShell().AddReportPages().AddJobs().AddHealth().AddApi().AddUploads();
    }

    public static void AddDemo(this WebApplicationBuilder builder, DemoAws demo)
    {
        builder.Services.AddSingleton(demo);
        builder.Services.AddHostedService<DemoProjects>();
        builder.Services.AddHostedService<DemoLoad>();
    }

    public static void MapCostGov(this WebApplication app, RunMode mode)
    {
        app.MapShell();
        app.UseSameOrigin();
        app.MapApi(mode);
        app.MapUploadForm();
        app.MapHealth();
    }
}
