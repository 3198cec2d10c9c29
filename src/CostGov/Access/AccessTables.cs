using CostGov.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CostGov.Access;

public static class AccessTables
{
    extension(CostGovDb db)
    {
        public DbSet<Person> People => db.Set<Person>();

        public DbSet<KeptGrant> Grants => db.Set<KeptGrant>();

        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.HasKey(person => person.Id);
        builder.HasIndex(person => person.NormalizedUserName).IsUnique();
        builder.Property(person => person.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(person => person.PhoneNumber).Ignore(person => person.PhoneNumberConfirmed);
        builder.HasMany<KeptGrant>().WithOne().HasForeignKey(grant => grant.PersonId);
        builder.HasMany<IdentityUserLogin<string>>().WithOne().HasForeignKey(login => login.UserId);
        builder.HasMany<IdentityUserToken<string>>().WithOne().HasForeignKey(token => token.UserId);
        builder.HasMany<IdentityUserClaim<string>>().WithOne().HasForeignKey(claim => claim.UserId);
    }
}

/// <summary>Who a provider says they are: its issuer and its subject, never a mail address.</summary>
internal sealed class PersonLoginTable : IEntityTypeConfiguration<IdentityUserLogin<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder)
    {
        builder.ToTable("person_login");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
    }
}

/// <summary>Keys of authenticators and recovery codes, as Identity keeps them.</summary>
internal sealed class PersonSecretTable : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.ToTable("person_secret");
        builder.HasKey(secret => new { secret.UserId, secret.LoginProvider, secret.Name });
    }
}

/// <summary>Identity asks for it; nothing is kept there, for roles and grants are rows of our own.</summary>
internal sealed class PersonClaimTable : IEntityTypeConfiguration<IdentityUserClaim<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder)
    {
        builder.ToTable("person_claim");
        builder.HasKey(claim => claim.Id);
    }
}

internal sealed class KeptGrantTable : IEntityTypeConfiguration<KeptGrant>
{
    public void Configure(EntityTypeBuilder<KeptGrant> builder)
    {
        builder.ToTable("reach_grant", table => table.HasCheckConstraint("one_holder", "(\"PersonId\" is null) <> (\"TokenId\" is null)"));
        builder.HasKey(grant => grant.Id);
        builder.Ignore(grant => grant.Grant);
        builder.HasIndex(grant => new { grant.PersonId, grant.Kind, grant.Value }).IsUnique();
        builder.HasIndex(grant => new { grant.TokenId, grant.Kind, grant.Value }).IsUnique();
    }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_token");
        builder.HasKey(token => token.Id);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasMany(token => token.Grants).WithOne().HasForeignKey(grant => grant.TokenId);
        builder.HasOne<Person>().WithMany().HasForeignKey(token => token.PersonId);
    }
}
