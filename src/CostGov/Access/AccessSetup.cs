using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Access;

public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AccessBook>();
        services.AddSingleton<TokenDesk>();
        return services;
    }
}
