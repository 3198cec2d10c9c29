using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Ingestion.Focus;

internal static class FocusSetup
{
    public static IServiceCollection AddFocusImport(this IServiceCollection services)
    {
        services.AddOptions<FocusOptions>().BindConfiguration(FocusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<FileInbox>()
            .AddSingleton<FocusPublishing>()
            .AddSingleton<FocusRun>()
            .AddSingleton<FocusImport>();
    }
}
