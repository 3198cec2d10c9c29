using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Work;

public static class WorkTables
{
    extension(CostGovDb db)
    {
        public DbSet<Schedule> Schedules => db.Set<Schedule>();
    }
}

internal sealed class ScheduleTable : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.ToTable("schedule");
        builder.HasKey(schedule => schedule.Name);
    }
}
