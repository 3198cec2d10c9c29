using Microsoft.EntityFrameworkCore;

namespace CostGov.Persistence;

/// <summary>
/// The relational store. It names no table: each feature brings its own by <see cref="IEntityTypeConfiguration{TEntity}"/> and declares
/// its sets as extension properties. Made by the factory only, one context per operation.
/// </summary>
public sealed class CostGovDb : DbContext
{
    public CostGovDb(DbContextOptions<CostGovDb> options)
        : base(options) =>
        // Every write goes through a transaction, hence through the write gate.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CostGovDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
