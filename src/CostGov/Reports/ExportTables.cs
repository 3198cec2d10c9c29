using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Reports;

public static class ExportTables
{
    extension(CostGovDb db)
    {
        public DbSet<ExportJob> ExportJobs => db.Set<ExportJob>();
    }
}

internal sealed class ExportJobTable : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> builder)
    {
        builder.ToTable("export_job");
        builder.HasKey(job => job.Id);
        builder.HasIndex(job => job.State);
        builder.HasIndex(job => job.ExpiresAt);
    }
}
