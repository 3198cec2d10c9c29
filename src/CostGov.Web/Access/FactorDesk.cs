using CostGov.Access;
using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.AspNetCore.Identity;

namespace CostGov.Web.Access;

/// <summary>The second step at one's own sign-in: a key for the authenticator, a code that proves it arrived, codes for a lost phone.</summary>
internal sealed class FactorDesk(UserManager<Person> people, PeopleDesk desk, CostGovDb db)
{
    private const int RecoveryCodes = 10;

    public async Task<(bool IsOn, string? Key)> StateAsync(string personId) =>
        await people.FindByIdAsync(personId) is { } person ? (person.TwoFactorEnabled, person.TwoFactorEnabled ? null : await people.GetAuthenticatorKeyAsync(person)) : (false, null);

    /// <summary>A new key. Nothing changes at the sign-in until a code of it was entered, so nobody is signed out by it.</summary>
    public async Task BeginAsync(string personId, CancellationToken cancellationToken)
    {
        if (await people.FindByIdAsync(personId) is not { TwoFactorEnabled: false, PasswordHash: not null } person)
            return;
        await people.SetAuthenticationTokenAsync(person, "[AspNetUserStore]", "AuthenticatorKey", people.GenerateNewAuthenticatorKey());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>The person and their recovery codes; null when the code is not of the key.</returns>
    public async Task<(Person Person, IReadOnlyList<string> Codes)?> ConfirmAsync(string personId, string? code, Actor by, CancellationToken cancellationToken)
    {
        if (await people.FindByIdAsync(personId) is not { TwoFactorEnabled: false } person || !await IsRightAsync(person, code))
            return null;
        IReadOnlyList<string> codes = [];
        var outcome = await desk.ChangeAsync(
            personId,
            AuditAction.SecondFactorOn,
            async changed =>
            {
                (changed.TwoFactorEnabled, changed.LastCode) = (true, Plain(code));
                codes = [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(changed, RecoveryCodes) ?? []];
                return [];
            },
            by,
            cancellationToken);
        return outcome is PersonOutcome.Done(var done, _) ? (done, codes) : null;
    }

    /// <param name="code">A present code, so that a page that was left open does not suffice.</param>
    public async Task<Person?> EndAsync(string personId, string? code, Actor by, CancellationToken cancellationToken)
    {
        if (await people.FindByIdAsync(personId) is not { TwoFactorEnabled: true } person || !await IsRightAsync(person, code))
            return null;
        var outcome = await desk.ChangeAsync(
            personId,
            AuditAction.SecondFactorOff,
            async changed =>
            {
                changed.TwoFactorEnabled = false;
                await people.RemoveAuthenticationTokenAsync(changed, "[AspNetUserStore]", "AuthenticatorKey");
                return [];
            },
            by,
            cancellationToken);
        return (outcome as PersonOutcome.Done)?.Person;
    }

    // Guesses count as they do at the door.
    private async Task<bool> IsRightAsync(Person person, string? code)
    {
        if (await people.IsLockedOutAsync(person))
            return false;
        if (await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, Plain(code)))
            return true;
        await people.AccessFailedAsync(person);
        return false;
    }

    private static string Plain(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
}
