using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Work;

public static class WorkSetup
{
    /// <summary>
    /// Schedules, the dispatcher's parts and the worker. The host adds an <see cref="IWakeUp"/> and, once its stores are open,
    /// <see cref="ScheduleBook.SeedAsync"/> and the <see cref="WorkDispatcher"/> as a hosted service.
    /// </summary>
    public static IServiceCollection AddWork(this IServiceCollection services)
    {
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<WorkInFlight>();
        services.AddSingleton<ScheduleBook>();
        services.AddSingleton<Worker>();
        services.AddSingleton<WorkDispatcher>();
        return services;
    }
}
