using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CostGov.Persistence;

public static class PersistenceSetup
{
    /// <summary>Migrations are generated per provider and live apart from the model, so the heart knows them by name only.</summary>
    public const string SqliteMigrations = "CostGov.Migrations.Sqlite";

    /// <summary>
    /// The data folder and the relational store in it. The folder is opened when first asked for, so a wrong one ends the start with a
    /// <see cref="CannotStartException"/>; <see cref="Database.OpenAsync"/> comes before anything else is done with the store.
    /// </summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddOptions<PersistenceOptions>().BindConfiguration(PersistenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => DataFolder.Open(provider.GetRequiredService<IOptions<PersistenceOptions>>().Value.DataDirectory));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<Database>();
        services.AddDbContextFactory<CostGovDb>((provider, options) => options
            .UseSqlite(
                $"Data Source={provider.GetRequiredService<DataFolder>().DatabaseFile};Default Timeout=30",
                sqlite => sqlite.MigrationsAssembly(SqliteMigrations))
            .AddInterceptors(provider.GetRequiredService<WriteGate>(), provider.GetRequiredService<SqlitePragmas>()));
        return services;
    }
}
