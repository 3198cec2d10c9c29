using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Permissions;
using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Ingestion;

public static class IngestTables
{
    extension(CostGovDb db)
    {
        public DbSet<IngestRun> IngestRuns => db.Set<IngestRun>();

        public DbSet<IngestPart> IngestParts => db.Set<IngestPart>();

        public DbSet<SourceTagKey> SourceTagKeys => db.Set<SourceTagKey>();

        public DbSet<SourcePeriod> SourcePeriods => db.Set<SourcePeriod>();

        public DbSet<ApiSpend> ApiSpend => db.Set<ApiSpend>();

        public DbSet<PermissionReport> PermissionReports => db.Set<PermissionReport>();
    }
}

internal sealed class IngestRunTable : IEntityTypeConfiguration<IngestRun>
{
    public void Configure(EntityTypeBuilder<IngestRun> builder)
    {
        builder.ToTable("ingest_run");
        builder.HasKey(run => run.Id);
        builder.HasIndex(run => new { run.Kind, run.PayerId, run.Slot }).IsUnique();
        builder.HasIndex(run => new { run.State, run.DueAt });
        // Two readings of one bill at once would pay twice and publish over each other.
        builder.HasIndex(run => new { run.PayerId, run.Kind }).IsUnique().HasFilter("\"State\" = 'Running' and \"Kind\" <> 'File'");
    }
}

internal sealed class IngestPartTable : IEntityTypeConfiguration<IngestPart>
{
    public void Configure(EntityTypeBuilder<IngestPart> builder)
    {
        builder.ToTable("ingest_part");
        builder.HasKey(part => new { part.RunId, part.Number });
        builder.HasOne<IngestRun>().WithMany().HasForeignKey(part => part.RunId);
    }
}

internal sealed class SourceTagKeyTable : IEntityTypeConfiguration<SourceTagKey>
{
    public void Configure(EntityTypeBuilder<SourceTagKey> builder)
    {
        builder.ToTable("source_tag_key");
        builder.HasKey(tag => new { tag.PayerId, tag.Key });
    }
}

internal sealed class SourcePeriodTable : IEntityTypeConfiguration<SourcePeriod>
{
    public void Configure(EntityTypeBuilder<SourcePeriod> builder)
    {
        builder.ToTable("source_period");
        builder.HasKey(period => new { period.PayerId, period.Period, period.Cube });
    }
}

internal sealed class ApiSpendTable : IEntityTypeConfiguration<ApiSpend>
{
    public void Configure(EntityTypeBuilder<ApiSpend> builder)
    {
        builder.ToTable("api_spend");
        builder.HasKey(spend => new { spend.PayerId, spend.Month, spend.Operation });
    }
}

internal sealed class PermissionReportTable : IEntityTypeConfiguration<PermissionReport>
{
    public void Configure(EntityTypeBuilder<PermissionReport> builder)
    {
        builder.ToTable("permission_report");
        builder.HasKey(report => report.PayerId);
    }
}
