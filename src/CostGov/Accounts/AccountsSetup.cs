using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Accounts;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<AccountNaming>();
        return services;
    }
}
