using CostGov.Access;
using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Web.Access;

/// <param name="Grants">As people write them, see <see cref="Grant.Read"/>.</param>
internal sealed record PersonOrder(string Name, string DisplayName, Role Role, string Grants);

internal enum PersonProblem
{
    /// <summary>Expected 2 to 60 letters, digits, and . _ @ + -</summary>
    Name,
    NameTaken,

    /// <summary>Expected at most 100 characters, none of them a control character.</summary>
    DisplayName,

    /// <summary>Expected all, ou:ID, account:ID or project:CODE.</summary>
    Grants,
    Password,

    /// <summary>Somebody must be left who can let others in.</summary>
    LastAdministrator,

    /// <summary>Somebody changed the person meanwhile, or they are gone.</summary>
    Gone,

    /// <summary>An identity provider vouches for the person, and says what they are.</summary>
    FromProvider,
}

internal abstract record PersonOutcome
{
    private PersonOutcome()
    {
    }

    /// <param name="Password">One that was made for the person, to be shown once; null where none was.</param>
    public sealed record Done(Person Person, string? Password = null) : PersonOutcome;

    public sealed record Refused(IReadOnlyList<PersonProblem> Problems) : PersonOutcome;
}

/// <summary>
/// Where people are added and changed. Whatever changes what somebody may do gives them another stamp, which ends their cookies and
/// closes their open pages.
/// </summary>
internal sealed class PeopleDesk(CostGovDb db, UserManager<Person> people, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int LongestDisplayName = 100;

    public async Task<IReadOnlyList<PersonRow>> ListAsync(CancellationToken cancellationToken)
    {
        var grants = (await db.Grants.AsNoTracking().Where(grant => grant.PersonId != null).ToListAsync(cancellationToken)).ToLookup(grant => grant.PersonId, grant => grant.Grant);
        var rows = await db.People.AsNoTracking().OrderBy(person => person.NormalizedUserName).ToListAsync(cancellationToken);
        return [.. rows.Select(person => new PersonRow(person, [.. grants[person.Id]]))];
    }

    public async Task<PersonRow?> GetAsync(string id, CancellationToken cancellationToken) => (await ListAsync(cancellationToken)).FirstOrDefault(row => row.Person.Id == id);

    /// <param name="password">Null for one that is made here and must be replaced at the first sign-in.</param>
    /// <param name="onlyFirst">Refused where anybody with a password is there already.</param>
    public async Task<PersonOutcome> AddAsync(PersonOrder order, string? password, Actor by, bool onlyFirst, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (onlyFirst && await db.People.AnyAsync(person => person.Provider == null, cancellationToken))
            return new PersonOutcome.Refused([PersonProblem.Gone]);
        var (problems, grants) = Read(order);
        if (await people.FindByNameAsync(order.Name) is not null)
            problems.Add(PersonProblem.NameTaken);
        var made = password is null ? PasswordRules.Generate() : null;
        if (password is not null && PasswordRules.ProblemOf(password, order.Name) is not null)
            problems.Add(PersonProblem.Password);
        if (problems.Count > 0)
            return new PersonOutcome.Refused(problems);

        var person = new Person { UserName = order.Name, DisplayName = order.DisplayName.Trim(), Role = order.Role, CreatedAt = clock.GetUtcNow(), CreatedBy = by.Name, MustChangePassword = made is not null, LockoutEnabled = true };
        Check(await people.CreateAsync(person, made ?? password!));
        db.Grants.AddRange(grants.Select(grant => Kept(person, grant)));
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(clock.GetUtcNow(), by, AuditAction.PersonAdded, Subject(person), before: null, Told(person, grants), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PersonOutcome.Done(person, made);
    }

    /// <summary>Another display name, role or reach. The sign-in name stays, for records tell of it.</summary>
    public Task<PersonOutcome> ChangeAsync(string id, PersonOrder order, Actor by, CancellationToken cancellationToken) => ChangeAsync(
        id,
        AuditAction.PersonChanged,
        async person =>
        {
            var (problems, grants) = Read(order with { Name = person.UserName! });
            if (person.Provider is not null)
                problems.Add(PersonProblem.FromProvider);
            if (order.Role != Role.Administrator && await IsLastAdministratorAsync(person, cancellationToken))
                problems.Add(PersonProblem.LastAdministrator);
            if (problems.Count > 0)
                return problems;
            (person.DisplayName, person.Role) = (order.DisplayName.Trim(), order.Role);
            db.Grants.RemoveRange(await db.Grants.Where(grant => grant.PersonId == person.Id).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            db.Grants.AddRange(grants.Select(grant => Kept(person, grant)));
            return problems;
        },
        by,
        cancellationToken);

    public Task<PersonOutcome> DisableAsync(string id, Actor by, CancellationToken cancellationToken) => ChangeAsync(
        id,
        AuditAction.PersonDisabled,
        async person =>
        {
            if (await IsLastAdministratorAsync(person, cancellationToken))
                return [PersonProblem.LastAdministrator];
            person.IsDisabled = true;
            return [];
        },
        by,
        cancellationToken);

    public Task<PersonOutcome> EnableAsync(string id, Actor by, CancellationToken cancellationToken) => ChangeAsync(
        id,
        AuditAction.PersonEnabled,
        person =>
        {
            (person.IsDisabled, person.LockoutEnd, person.AccessFailedCount) = (false, null, 0);
            return Task.FromResult<IReadOnlyList<PersonProblem>>([]);
        },
        by,
        cancellationToken);

    /// <summary>A new password to be handed over, and no second factor: for who has lost either.</summary>
    public async Task<PersonOutcome> ResetAsync(string id, Actor by, CancellationToken cancellationToken)
    {
        var made = PasswordRules.Generate();
        var outcome = await ChangeAsync(
            id,
            AuditAction.PasswordReset,
            async person =>
            {
                if (person.Provider is not null)
                    return [PersonProblem.FromProvider];
                await SetPasswordAsync(person, made);
                await people.ResetAuthenticatorKeyAsync(person);
                (person.MustChangePassword, person.TwoFactorEnabled, person.LockoutEnd, person.AccessFailedCount) = (true, false, null, 0);
                return [];
            },
            by,
            cancellationToken);
        return outcome is PersonOutcome.Done(var changed, _) ? new PersonOutcome.Done(changed, made) : outcome;
    }

    /// <summary>Of one's own; the old one has been asked for.</summary>
    public Task<PersonOutcome> SetPasswordAsync(string id, string password, Actor by, CancellationToken cancellationToken) => ChangeAsync(
        id,
        AuditAction.PasswordChanged,
        async person =>
        {
            if (PasswordRules.ProblemOf(password, person.UserName!) is not null)
                return [PersonProblem.Password];
            await SetPasswordAsync(person, password);
            person.MustChangePassword = false;
            return [];
        },
        by,
        cancellationToken);

    /// <summary>Something in the trail that changes nobody, such as a sign-in.</summary>
    /// <param name="told">What else there is to tell of it, as plain values; no secret.</param>
    public async Task RecordAsync(string action, string subject, Actor by, CancellationToken cancellationToken, object? told = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RecordAsync(clock.GetUtcNow(), by, action, subject, before: null, told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static string Subject(Person person) => $"person {person.UserName}";

    /// <summary>Whether it can be a sign-in name.</summary>
    public static bool IsName(string name) => name.Length is >= 2 and <= LongestName && name.All(sign => char.IsAsciiLetterOrDigit(sign) || ".-_@+".Contains(sign));

    /// <summary>What can be shown of a name that others wrote.</summary>
    public static string AsDisplayName(string? name)
    {
        var plain = string.Concat((name ?? "").Where(sign => !char.IsControl(sign))).Trim();
        return plain.Length <= LongestDisplayName ? plain : plain[..LongestDisplayName];
    }

    internal async Task<PersonOutcome> ChangeAsync(string id, string action, Func<Person, Task<IReadOnlyList<PersonProblem>>> change, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await people.FindByIdAsync(id) is not { } person)
            return new PersonOutcome.Refused([PersonProblem.Gone]);
        var before = Told(person, await GrantsAsync(person, cancellationToken));
        if (await change(person) is { Count: > 0 } problems)
        {
            db.ChangeTracker.Clear();
            return new PersonOutcome.Refused(problems);
        }

        Check(await people.UpdateSecurityStampAsync(person));
        await db.RecordAsync(clock.GetUtcNow(), by, action, Subject(person), before, Told(person, await GrantsAsync(person, cancellationToken)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PersonOutcome.Done(person);
    }

    private async Task SetPasswordAsync(Person person, string password)
    {
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        await db.SaveChangesAsync();
    }

    private async Task<bool> IsLastAdministratorAsync(Person person, CancellationToken cancellationToken) =>
        person is { Role: Role.Administrator, IsDisabled: false }
        && !await db.People.AnyAsync(other => other.Id != person.Id && other.Role == Role.Administrator && !other.IsDisabled, cancellationToken);

    private async Task<IReadOnlyList<Grant>> GrantsAsync(Person person, CancellationToken cancellationToken) =>
        [.. (await db.Grants.AsNoTracking().Where(grant => grant.PersonId == person.Id).ToListAsync(cancellationToken)).Select(grant => grant.Grant)];

    private static (List<PersonProblem> Problems, IReadOnlyList<Grant> Grants) Read(PersonOrder order)
    {
        var problems = new List<PersonProblem>();
        if (!IsName(order.Name))
            problems.Add(PersonProblem.Name);
        if (order.DisplayName.Trim().Length > LongestDisplayName || order.DisplayName.Any(char.IsControl))
            problems.Add(PersonProblem.DisplayName);
        var grants = Grant.Read(order.Grants, out var unread);
        if (unread.Count > 0)
            problems.Add(PersonProblem.Grants);
        return (problems, grants);
    }

    internal static KeptGrant Kept(Person person, Grant grant) => new() { PersonId = person.Id, Kind = grant.Kind, Value = grant.Value };

    internal static object Told(Person person, IEnumerable<Grant> grants) => new
    {
        Name = person.UserName,
        person.DisplayName,
        person.Role,
        Grants = grants.Select(grant => grant.ToString()).Order(StringComparer.Ordinal).ToArray(),
        person.IsDisabled,
        person.MustChangePassword,
        SecondFactor = person.TwoFactorEnabled,
        person.Provider,
    };

    internal static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("Identity refused what had been checked: " + string.Join(", ", result.Errors.Select(error => error.Code)));
    }
}

internal sealed record PersonRow(Person Person, IReadOnlyList<Grant> Grants);
