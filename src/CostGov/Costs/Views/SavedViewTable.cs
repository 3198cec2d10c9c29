using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Costs;

public static class SavedViewTables
{
    extension(CostGovDb db)
    {
        public DbSet<SavedView> SavedViews => db.Set<SavedView>();
    }
}

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_view");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Name).HasMaxLength(ViewName.Longest);
        builder.Property(view => view.Query).HasMaxLength(SavedView.LongestQuery);
        builder.HasIndex(view => new { view.NameKey, view.Reach }).IsUnique();
    }
}
