using CostGov.Access;
using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.AspNetCore.Identity;

namespace CostGov.Web.Access;

internal enum SignInAnswer
{
    Done,

    /// <summary>The password was right, and a code of the authenticator is asked for.</summary>
    SecondStep,

    /// <summary>Whatever it was: who asks learns nothing more.</summary>
    Refused,
}

/// <summary>Lets people in by what they know. An unknown name takes as long as a known one, and is told the same.</summary>
internal sealed partial class SignInDesk(SignInManager<Person> signIn, UserManager<Person> people, PeopleDesk desk, CostGovDb db, TimeProvider clock, ILogger<SignInDesk> logger)
{
    // A hash of nothing that anybody knows, to spend the same time on.
    private static readonly string Decoy = new PasswordHasher<Person>().HashPassword(new(), PasswordRules.Generate());

    public async Task<SignInAnswer> ByPasswordAsync(string? name, string? password, string? from, CancellationToken cancellationToken)
    {
        var person = string.IsNullOrWhiteSpace(name) ? null : await people.FindByNameAsync(name.Trim());
        if (person?.PasswordHash is null || person.IsDisabled || string.IsNullOrEmpty(password) || password.Length > PasswordRules.Longest)
        {
            people.PasswordHasher.VerifyHashedPassword(new(), Decoy, password is { Length: <= PasswordRules.Longest } ? password : "");
            return await RefuseAsync(person, AuditAction.SignInRefused, from, cancellationToken);
        }

        var wasLocked = await people.IsLockedOutAsync(person);
        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return await AdmitAsync(person, from, cancellationToken, isIn: true);
        if (result.RequiresTwoFactor)
            return SignInAnswer.SecondStep;
        if (wasLocked)
            people.PasswordHasher.VerifyHashedPassword(new(), Decoy, password);
        return await RefuseAsync(person, result.IsLockedOut && !wasLocked ? AuditAction.LockedOut : AuditAction.SignInRefused, from, cancellationToken);
    }

    /// <summary>The second step, after the password.</summary>
    /// <param name="code">Six digits of the authenticator, or a recovery code.</param>
    public async Task<SignInAnswer> ByCodeAsync(string? code, string? from, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsDisabled: false } person)
            return SignInAnswer.Refused;
        var plain = (code ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 6 && plain == person.LastCode)
            return await RefuseAsync(person, AuditAction.SignInRefused, from, cancellationToken);
        var wasLocked = await people.IsLockedOutAsync(person);
        var result = plain.Length == 6
            ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
        if (result.Succeeded && plain.Length == 6)
            person.LastCode = plain;
        return result.Succeeded
            ? await AdmitAsync(person, from, cancellationToken, isIn: true)
            : await RefuseAsync(person, result.IsLockedOut && !wasLocked ? AuditAction.LockedOut : AuditAction.SignInRefused, from, cancellationToken);
    }

    /// <summary>For who has been vouched for already.</summary>
    /// <param name="isIn">The cookie has been given.</param>
    public async Task<SignInAnswer> AdmitAsync(Person person, string? from, CancellationToken cancellationToken, bool isIn = false)
    {
        if (!isIn)
            await signIn.SignInAsync(person, isPersistent: false);
        person.LastSignInAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        await desk.RecordAsync(AuditAction.SignedIn, PeopleDesk.Subject(person), new(person.UserName!, from), cancellationToken, person.Provider is { } provider ? new { Provider = provider } : null);
        Log.SignedIn(logger, person.Id);
        return SignInAnswer.Done;
    }

    public async Task LeaveAsync(string name, string? from, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync();
        await desk.RecordAsync(AuditAction.SignedOut, $"person {name}", new(name, from), cancellationToken);
    }

    // What was typed as a name may be a password that slipped into the wrong field: it is written nowhere.
    private async Task<SignInAnswer> RefuseAsync(Person? person, string action, string? from, CancellationToken cancellationToken)
    {
        await desk.RecordAsync(action, person is null ? "person unknown" : PeopleDesk.Subject(person), new("nobody", from), cancellationToken);
        Log.Refused(logger, person?.Id ?? "unknown", action);
        return SignInAnswer.Refused;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Person {PersonId} signed in.")]
        public static partial void SignedIn(ILogger logger, string personId);

        [LoggerMessage(LogLevel.Warning, "A sign-in was refused ({Action}); person {PersonId}.")]
        public static partial void Refused(ILogger logger, string personId, string action);
    }
}
