using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Accounts;

/// <summary>What people set over what AWS says: a display name, for AWS allows ASCII only, and whom to ask.</summary>
public sealed class AccountNaming(IDbContextFactory<CostGovDb> databases, TimeProvider clock)
{
    /// <summary>Characters, not bytes.</summary>
    public const int LongestDisplayName = 100;

    public const int LongestOwnerNote = 500;

    /// <summary>All that is wrong with a change, so that it is mended in one go. Pure.</summary>
    public static IReadOnlyList<NamingProblem> ProblemsOf(NamingChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var problems = new List<NamingProblem>();
        if (Plain(change.DisplayName)?.Length > LongestDisplayName)
            problems.Add(NamingProblem.DisplayNameTooLong);
        if (Plain(change.DisplayName)?.Any(char.IsControl) == true)
            problems.Add(NamingProblem.DisplayNameHasControls);
        if (Plain(change.OwnerNote)?.Length > LongestOwnerNote)
            problems.Add(NamingProblem.OwnerNoteTooLong);
        if (Plain(change.OwnerNote)?.Any(sign => char.IsControl(sign) && sign != '\n') == true)
            problems.Add(NamingProblem.OwnerNoteHasControls);
        return problems;
    }

    /// <param name="by">Kept with the account, together with the moment, where something changed.</param>
    public async Task<NamingOutcome> ChangeAsync(Reach reach, string accountId, NamingChange change, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(by);
        if (ProblemsOf(change) is { Count: > 0 } problems)
            return new NamingOutcome.Refused(problems);
        if (!reach.Covers(accountId))
            return new NamingOutcome.NotThere();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LinkedAccounts.FindAsync([accountId], cancellationToken) is not { } account)
            return new NamingOutcome.NotThere();

        var before = new { account.DisplayName, account.OwnerNote };
        account.DisplayName = change.DisplayName is null ? account.DisplayName : Kept(change.DisplayName);
        account.OwnerNote = change.OwnerNote is null ? account.OwnerNote : Kept(change.OwnerNote);
        if (db.Entry(account).State != EntityState.Modified)
            return new NamingOutcome.Saved();
        var now = clock.GetUtcNow();
        (account.DescribedBy, account.DescribedAt) = (by.Name, now);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(now, by, AuditAction.AccountDescribed, $"account {accountId}", before, new { account.DisplayName, account.OwnerNote }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new NamingOutcome.Saved();
    }

    private static string? Kept(string text) => string.IsNullOrWhiteSpace(text) ? null : Plain(text);

    // Browsers end lines with CR LF; a line ends with LF here, and counts as one character.
    private static string? Plain(string? text) => text?.ReplaceLineEndings("\n").Trim();
}

/// <summary>What is to be changed: null leaves it as it is, blank text takes it back.</summary>
public sealed record NamingChange(string? DisplayName = null, string? OwnerNote = null);

public enum NamingProblem
{
    DisplayNameTooLong,
    DisplayNameHasControls,
    OwnerNoteTooLong,

    /// <summary>Line ends are welcome; other control characters are not.</summary>
    OwnerNoteHasControls,
}

public abstract record NamingOutcome
{
    private NamingOutcome()
    {
    }

    public sealed record Saved : NamingOutcome;

    /// <summary>There is no such account within reach; which of the two is not said.</summary>
    public sealed record NotThere : NamingOutcome;

    public sealed record Refused(IReadOnlyList<NamingProblem> Problems) : NamingOutcome;
}
