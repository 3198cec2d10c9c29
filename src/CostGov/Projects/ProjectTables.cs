using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Projects;

public static class ProjectTables
{
    extension(CostGovDb db)
    {
        public DbSet<Project> Projects => db.Set<Project>();

        public DbSet<DatedRule> ProjectRules => db.Set<DatedRule>();
    }
}

internal sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("project");
        builder.HasKey(project => project.Code);
        builder.Property(project => project.Code).HasMaxLength(ProjectCode.Longest);
        builder.HasMany(project => project.Rules).WithOne().HasForeignKey(rule => rule.ProjectCode);
    }
}

internal sealed class DatedRuleTable : IEntityTypeConfiguration<DatedRule>
{
    public void Configure(EntityTypeBuilder<DatedRule> builder)
    {
        builder.ToTable("project_rule");
        builder.Ignore(rule => rule.Rule);
        builder.Ignore(rule => rule.Days);
        builder.HasIndex(rule => rule.ProjectCode);
    }
}
