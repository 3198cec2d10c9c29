using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Accounts;

public static class AccountTables
{
    extension(CostGovDb db)
    {
        public DbSet<PayerAccount> PayerAccounts => db.Set<PayerAccount>();

        public DbSet<LinkedAccount> LinkedAccounts => db.Set<LinkedAccount>();

        public DbSet<OrganizationalUnit> OrganizationalUnits => db.Set<OrganizationalUnit>();

        public DbSet<OuMembership> OuMemberships => db.Set<OuMembership>();

        public DbSet<AccountTagStay> AccountTagStays => db.Set<AccountTagStay>();
    }
}

internal sealed class PayerAccountTable : IEntityTypeConfiguration<PayerAccount>
{
    public void Configure(EntityTypeBuilder<PayerAccount> builder)
    {
        builder.ToTable("payer_account");
        builder.HasKey(payer => payer.Id);
    }
}

internal sealed class LinkedAccountTable : IEntityTypeConfiguration<LinkedAccount>
{
    public void Configure(EntityTypeBuilder<LinkedAccount> builder)
    {
        builder.ToTable("linked_account");
        builder.HasKey(account => account.Id);
        builder.HasIndex(account => account.PayerId);
        builder.HasMany(account => account.Tags).WithOne().HasForeignKey(tag => tag.AccountId);
        builder.HasMany(account => account.TagStays).WithOne().HasForeignKey(stay => stay.AccountId);
        builder.HasMany(account => account.Memberships).WithOne().HasForeignKey(stay => stay.AccountId);
    }
}

internal sealed class AccountTagTable : IEntityTypeConfiguration<AccountTag>
{
    public void Configure(EntityTypeBuilder<AccountTag> builder)
    {
        builder.ToTable("account_tag");
        builder.HasKey(tag => new { tag.AccountId, tag.Key });
    }
}

internal sealed class AccountTagStayTable : IEntityTypeConfiguration<AccountTagStay>
{
    public void Configure(EntityTypeBuilder<AccountTagStay> builder)
    {
        builder.ToTable("account_tag_stay");
        builder.HasIndex(stay => new { stay.AccountId, stay.Key, stay.From }).IsUnique();
    }
}

internal sealed class OrganizationalUnitTable : IEntityTypeConfiguration<OrganizationalUnit>
{
    public void Configure(EntityTypeBuilder<OrganizationalUnit> builder)
    {
        builder.ToTable("organizational_unit");
        builder.HasKey(ou => ou.Id);
    }
}

internal sealed class OuMembershipTable : IEntityTypeConfiguration<OuMembership>
{
    public void Configure(EntityTypeBuilder<OuMembership> builder)
    {
        builder.ToTable("ou_membership");
        // One stay can begin on a day, and one can be open: a second sync cannot write a move twice.
        builder.HasIndex(stay => new { stay.AccountId, stay.From }).IsUnique();
        builder.HasIndex(stay => stay.AccountId).IsUnique().HasFilter("\"Until\" is null");
    }
}
