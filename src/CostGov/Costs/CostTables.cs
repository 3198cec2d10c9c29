using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Costs;

public static class CostTables
{
    extension(CostGovDb db)
    {
        public DbSet<RunFile> RunFiles => db.Set<RunFile>();

        public DbSet<PublishedCube> PublishedCubes => db.Set<PublishedCube>();
    }
}

internal sealed class RunFileTable : IEntityTypeConfiguration<RunFile>
{
    public void Configure(EntityTypeBuilder<RunFile> builder)
    {
        builder.ToTable("run_file");
        builder.HasKey(file => file.Id);
        builder.HasIndex(file => file.FileName).IsUnique();
        builder.HasIndex(file => file.RunId);
    }
}

internal sealed class PublishedCubeTable : IEntityTypeConfiguration<PublishedCube>
{
    public void Configure(EntityTypeBuilder<PublishedCube> builder)
    {
        builder.ToTable("published_cube");
        builder.HasKey(pointer => new { pointer.PayerId, pointer.Period, pointer.Cube });
        builder.HasOne<RunFile>().WithMany().HasForeignKey(pointer => pointer.RunFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
