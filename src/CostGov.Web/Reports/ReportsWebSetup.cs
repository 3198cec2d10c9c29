using CostGov.Reports;
using CostGov.Web.Accounts;
using CostGov.Web.Costs;
using CostGov.Web.Projects;

namespace CostGov.Web.Reports;

internal static class ReportsWebSetup
{
    /// <summary>What can be exported, and what pages need for it.</summary>
    public static WebApplicationBuilder AddReportPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IExportContent, ExploreExport>();
        builder.Services.AddSingleton<IExportContent, AccountsExport>();
        builder.Services.AddSingleton<IExportContent, ProjectsExport>();
        builder.Services.AddScoped<ExportsBegun>();
        return builder;
    }
}
