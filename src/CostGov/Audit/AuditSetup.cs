using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Audit;

public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditQueries>();
}
