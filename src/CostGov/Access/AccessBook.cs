using CostGov.Persistence;
using CostGov.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Access;

/// <summary>What somebody may do and see at this moment.</summary>
/// <param name="PersonId">The person, also where a token of theirs asks.</param>
/// <param name="Name">Unique; for the record.</param>
/// <param name="Shown">As other people know them.</param>
/// <param name="Stamp">Changes with everything that ends what was begun before: role, grants, password.</param>
/// <param name="TokenId">Null for the person.</param>
/// <param name="Provider">Who vouches for them; null for a password kept here.</param>
public sealed record GrantedAccess(
    string PersonId, string Name, string Shown, Role Role, IReadOnlySet<Permission> Permissions, Reach Reach, string Stamp, long? TokenId, Owed Owes, string? Provider = null)
{
    public bool May(Permission permission) => Permissions.Contains(permission);
}

/// <summary>Answers for every request anew who somebody is: rights live in rows, not in cookies.</summary>
public sealed class AccessBook(IDbContextFactory<CostGovDb> databases, ProjectQueries projects, IOptions<AccessOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    /// <summary>Null when there is no such person, or they are disabled.</summary>
    public async Task<GrantedAccess?> OfPersonAsync(string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await PersonAsync(db, personId, cancellationToken);
    }

    /// <summary>
    /// Null when no such token is in force. A token may never more than its person may now: rights and reach are what both have.
    /// </summary>
    /// <param name="from">The address it is used from, kept with the token.</param>
    public async Task<GrantedAccess?> OfTokenAsync(string secret, string? from, CancellationToken cancellationToken)
    {
        if (!TokenSecret.IsWellFormed(secret))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (now, hash, tokens) = (clock.GetUtcNow(), TokenSecret.HashOf(secret), db.ApiTokens);
        var token = await tokens.AsNoTracking().Include(token => token.Grants).SingleOrDefaultAsync(token => token.Hash == hash, cancellationToken);
        if (token is null || !token.IsInForce(now) || await PersonAsync(db, token.PersonId, cancellationToken) is not { } person)
            return null;

        if (token.LastUsedAt is not { } last || now - last >= UseIsNoted)
            await tokens.Where(kept => kept.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(kept => kept.LastUsedAt, now).SetProperty(kept => kept.LastUsedFrom, from), cancellationToken);
        var reach = person.Reach.And(await GrantedReach.OfAsync(db, projects, [.. token.Grants.Select(kept => kept.Grant)], cancellationToken));
        return person with
        {
            Name = $"{person.Name} ({token.Name})",
            Role = token.Role,
            Permissions = Roles.PermissionsOf(token.Role, reach).Where(person.May).ToHashSet(),
            Reach = reach,
            TokenId = token.Id,
        };
    }

    /// <summary>What grants would show now.</summary>
    public async Task<Reach> ReachOfAsync(IReadOnlyCollection<Grant> grants, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await GrantedReach.OfAsync(db, projects, grants, cancellationToken);
    }

    /// <summary>Whether anybody has a password here; who comes in by a provider has none.</summary>
    public async Task<bool> AnybodyAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.People.AnyAsync(person => person.Provider == null, cancellationToken);
    }

    private async Task<GrantedAccess?> PersonAsync(CostGovDb db, string personId, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId, cancellationToken) is not { IsDisabled: false } person)
            return null;
        var grants = await db.Grants.AsNoTracking().Where(grant => grant.PersonId == personId).ToListAsync(cancellationToken);
        var reach = await GrantedReach.OfAsync(db, projects, [.. grants.Select(kept => kept.Grant)], cancellationToken);
        return new(person.Id, person.UserName!, person.Shown, person.Role, Roles.PermissionsOf(person.Role, reach), reach, person.SecurityStamp ?? "", TokenId: null, OwedBy(person), person.Provider);
    }

    // Who has no password here was let in by somebody who asks for the second step, or, in the demo, by a click.
    private Owed OwedBy(Person person) =>
        person.MustChangePassword ? Owed.NewPassword
        : person is { PasswordHash: not null, TwoFactorEnabled: false } && options.Value.NeedsSecondFactor(person.Role) ? Owed.SecondFactor
        : Owed.Nothing;
}
