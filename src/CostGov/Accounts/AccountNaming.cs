using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Accounts;

/// <summary>What people set over what AWS says: the display name, for AWS allows ASCII only.</summary>
public sealed class AccountNaming(IDbContextFactory<CostGovDb> databases)
{
    /// <summary>Characters, not bytes.</summary>
    public const int MaxLength = 100;

    /// <summary>Sets or, with null or blank text, takes back the display name.</summary>
    /// <returns>False when there is no such account within reach.</returns>
    /// <exception cref="ArgumentException">The name is too long or holds control characters.</exception>
    public async Task<bool> SetDisplayNameAsync(Reach reach, string accountId, string? displayName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        var name = string.IsNullOrWhiteSpace(displayName) ? null : displayName.Trim();
        if (name?.Length > MaxLength || name?.Any(char.IsControl) == true)
            throw new ArgumentException($"A display name has at most {MaxLength} characters and no control characters.", nameof(displayName));
        if (!reach.Covers(accountId))
            return false;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.LinkedAccounts.FindAsync([accountId], cancellationToken) is not { } account)
            return false;
        account.DisplayName = name;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
