using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CostGov.Migrations.Sqlite;

/// <summary>What <c>dotnet ef</c> asks for the model; it opens no file.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<CostGovDb>
{
    public CostGovDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CostGovDb>()
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(PersistenceSetup.SqliteMigrations))
            .Options);
}
