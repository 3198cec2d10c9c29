using Amazon.Extensions.NETCore.Setup;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.CostExplorer;
using CostGov.Ingestion.Focus;
using CostGov.Ingestion.Freshness;
using CostGov.Ingestion.Permissions;
using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion;

public static class IngestSetup
{
    /// <summary>
    /// Reading from AWS. Credentials, region and endpoint come from AWS's own settings: the environment, profiles, roles, or the
    /// <c>AWS</c> section of the configuration; a host that knows better registers its own <see cref="AWSOptions"/> first.
    /// </summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddOptions<AwsOptions>().BindConfiguration(AwsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetAWSOptions());
        services.AddSingleton<ApiSpendLedger>();
        services.AddSingleton<AwsPayers>();
        services.AddSingleton<PermissionCheck>();
        services.AddSingleton<SourceReadings>();
        services.AddSingleton<IngestPulse>();
        services.AddSingleton<IngestDesk>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<IScheduledWork, CostSchedule>();
        services.AddSingleton<IScheduledWork, OrganizationSchedule>();

        services.AddSingleton<AnswerParts>();
        services.AddSingleton<PublishedBills>();
        services.AddSingleton<CostPlanning>();
        services.AddSingleton<PeriodAssembly>();
        services.AddSingleton<PeriodPublishing>();
        services.AddSingleton<CostRun>();
        services.AddSingleton<OrganizationRun>();
        services.AddSingleton<TagKeySync>();
        services.AddFocusImport();
        services.AddSingleton<RunKinds>();
        services.AddSingleton<DeadLeases>();
        services.AddSingleton<RunGarbage>();
        services.AddSingleton(provider => new IngestWorker(
            provider.GetRequiredService<IDbContextFactory<CostGovDb>>(),
            provider.GetRequiredService<AwsPayers>(),
            provider.GetRequiredService<IOptions<AwsOptions>>(),
            provider.GetRequiredService<IngestPulse>(),
            provider.GetRequiredService<WorkSignal>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<DeadLeases>(),
            provider.GetRequiredService<RunKinds>(),
            provider.GetRequiredService<RunGarbage>(),
            provider.GetRequiredService<ILogger<IngestWorker>>()));
        services.AddSingleton<IWorkTable, IngestWorkTable>();
        return services;
    }
}
