using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Costs;

public static class CostsSetup
{
    /// <summary>The charges: their store, publication and questions. <see cref="CostStore.EnsureLoadedAsync"/> comes after the database is open.</summary>
    public static IServiceCollection AddCosts(this IServiceCollection services) => services
        .AddSingleton<CostStore>()
        .AddSingleton<CostPublisher>()
        .AddSingleton(_ => new AnswerCache())
        .AddSingleton<CostQueries>()
        .AddSingleton<SavedViewStore>();
}
