using CostGov.Access;
using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Access.OpenId;

/// <summary>
/// People as the provider knows them: added at their first sign-in, their role and reach set anew from their groups at every one. They are
/// known by issuer and subject; a name that is somebody's already is never taken over.
/// </summary>
internal sealed class ProviderPeople(CostGovDb db, UserManager<Person> users, PeopleDesk desk, IOptions<OpenIdOptions> options, TimeProvider clock)
{
    /// <returns>Who may come in, or why nobody may.</returns>
    public async Task<(Person? Person, ProviderProblem? Problem)> AdmitAsync(ProvedIdentity who, string? from, CancellationToken cancellationToken)
    {
        var by = new Actor($"provider {options.Value.Shown}", from);
        var known = await users.FindByLoginAsync(who.Issuer, who.Subject);
        if (known is { IsDisabled: true })
            return (known, ProviderProblem.Disabled);
        if (who.Groups is null)
            return (known, ProviderProblem.TooManyGroups);
        var rights = GroupRights.Of(who.Groups, options.Value.Groups);
        if (known is not null)
        {
            // Whoever is in no group any more has tokens perhaps: they see nothing from now on.
            await RenewAsync(known, who, rights ?? GroupRights.None, by, cancellationToken);
            return (known, rights is null ? ProviderProblem.NoGroup : null);
        }

        return rights is null ? (null, ProviderProblem.NoGroup) : who.Name is null ? (null, ProviderProblem.NoName) : await AddAsync(who, who.Name, rights, by, cancellationToken);
    }

    private async Task RenewAsync(Person person, ProvedIdentity who, GroupRights rights, Actor by, CancellationToken cancellationToken)
    {
        var grants = await db.Grants.Where(grant => grant.PersonId == person.Id).ToListAsync(cancellationToken);
        if (rights.IsWhat(person, grants.Select(kept => kept.Grant)) && person.DisplayName == who.DisplayName && person.Provider == options.Value.Shown)
            return;
        await desk.ChangeAsync(
            person.Id,
            AuditAction.PersonChanged,
            async changed =>
            {
                (changed.DisplayName, changed.Role, changed.Provider) = (who.DisplayName, rights.Role, options.Value.Shown);
                db.Grants.RemoveRange(grants);
                await db.SaveChangesAsync(cancellationToken);
                db.Grants.AddRange(rights.Grants.Select(grant => PeopleDesk.Kept(changed, grant)));
                return [];
            },
            by,
            cancellationToken);
    }

    private async Task<(Person? Person, ProviderProblem? Problem)> AddAsync(ProvedIdentity who, string name, GroupRights rights, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Two windows at once: the other was first.
        if (await users.FindByLoginAsync(who.Issuer, who.Subject) is { } other)
            return (other, null);
        if (await users.FindByNameAsync(name) is not null)
            return (null, ProviderProblem.NameTaken);
        var person = new Person { UserName = name, DisplayName = who.DisplayName, Role = rights.Role, Provider = options.Value.Shown, CreatedAt = clock.GetUtcNow(), CreatedBy = by.Name };
        PeopleDesk.Check(await users.CreateAsync(person));
        PeopleDesk.Check(await users.AddLoginAsync(person, new(who.Issuer, who.Subject, options.Value.Shown)));
        db.Grants.AddRange(rights.Grants.Select(grant => PeopleDesk.Kept(person, grant)));
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(clock.GetUtcNow(), by, AuditAction.PersonAdded, PeopleDesk.Subject(person), before: null, PeopleDesk.Told(person, rights.Grants), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (person, null);
    }
}
