using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Access;

public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessBook>();
        services.AddSingleton<TokenDesk>();
        return services;
    }
}
