using CostGov.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Reports;

public static class ReportsSetup
{
    /// <summary>Exports as jobs. What can be exported comes by an <see cref="IExportContent"/> each.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddOptions<ReportsOptions>().BindConfiguration(ReportsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ExportFiles>();
        services.AddSingleton<ExportPulse>();
        services.AddSingleton<ExportDesk>();
        services.AddSingleton<ExportOwner>();
        services.AddSingleton<ExportWriting>();
        services.AddSingleton<ExportWorker>();
        services.AddSingleton<IWorkTable, ExportWorkTable>();
        return services;
    }
}
