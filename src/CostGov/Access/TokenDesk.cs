using CostGov.Audit;
using CostGov.Persistence;
using CostGov.Projects;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Access;

/// <summary>What a token is to be.</summary>
/// <param name="Days">How long it is in force, 1 to 366.</param>
public sealed record TokenOrder(string Name, Role Role, IReadOnlyList<Grant> Grants, int Days);

public abstract record TokenOutcome
{
    private TokenOutcome()
    {
    }

    /// <param name="Secret">To be shown once: it is kept nowhere.</param>
    public sealed record Made(TokenRow Token, string Secret) : TokenOutcome;

    public sealed record Refused(IReadOnlyList<TokenProblem> Problems) : TokenOutcome;
}

public enum TokenProblem
{
    /// <summary>Expected 1 to 60 characters, none of them a control character.</summary>
    Name,
    NameTaken,

    /// <summary>Expected 1 to 366 days.</summary>
    Days,

    /// <summary>A token may not do what its maker may not.</summary>
    Role,

    /// <summary>A token may not see what its maker may not, and sees at least something.</summary>
    Grants,
}

/// <param name="Start">The secret's first characters.</param>
public sealed record TokenRow(
    long Id, string PersonId, string Name, string Start, Role Role, IReadOnlyList<Grant> Grants, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt, string? LastUsedFrom);

/// <summary>Where people make and revoke tokens.</summary>
public sealed class TokenDesk(IDbContextFactory<CostGovDb> databases, ProjectQueries projects, TimeProvider clock)
{
    public const int LongestName = 60;
    public const int MostDays = 366;

    /// <summary>A new token of the asker's own, never with more than they have.</summary>
    public async Task<TokenOutcome> MakeAsync(GrantedAccess maker, TokenOrder order, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(maker);
        ArgumentNullException.ThrowIfNull(order);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (now, name) = (clock.GetUtcNow(), order.Name.Trim());
        var problems = ProblemsOf(maker, order with { Name = name }, await GrantedReach.OfAsync(db, projects, order.Grants, cancellationToken));
        var mine = await db.ApiTokens.AsNoTracking().Where(token => token.PersonId == maker.PersonId && token.RevokedAt == null).ToListAsync(cancellationToken);
        if (mine.Any(token => token.IsInForce(now) && string.Equals(token.Name, name, StringComparison.OrdinalIgnoreCase)))
            problems = [.. problems, TokenProblem.NameTaken];
        if (problems.Count > 0)
            return new TokenOutcome.Refused(problems);

        var secret = TokenSecret.New();
        var token = new ApiToken
        {
            PersonId = maker.PersonId,
            Name = name,
            Hash = TokenSecret.HashOf(secret),
            Start = TokenSecret.StartOf(secret),
            Role = order.Role,
            CreatedAt = now,
            ExpiresAt = now.AddDays(order.Days),
            Grants = [.. order.Grants.Select(grant => new KeptGrant { Kind = grant.Kind, Value = grant.Value })],
        };
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(now, by, AuditAction.TokenMade, $"token {token.Id}", before: null, Told(token), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TokenOutcome.Made(Row(token), secret);
    }

    /// <summary>A person's tokens, those in force first, then the latest.</summary>
    public async Task<IReadOnlyList<TokenRow>> ListAsync(string personId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var tokens = await db.ApiTokens.AsNoTracking().Include(token => token.Grants).Where(token => token.PersonId == personId).ToListAsync(cancellationToken);
        return [.. tokens.OrderByDescending(token => token.IsInForce(now)).ThenByDescending(token => token.Id).Select(Row)];
    }

    /// <returns>False when the person has no such token in force.</returns>
    public async Task<bool> RevokeAsync(string personId, long tokenId, Actor by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (await db.ApiTokens.Include(token => token.Grants).SingleOrDefaultAsync(token => token.Id == tokenId && token.PersonId == personId, cancellationToken) is not { RevokedAt: null } token)
            return false;
        token.RevokedAt = now;
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(now, by, AuditAction.TokenRevoked, $"token {token.Id}", Told(token), after: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>All that is wrong with an order, so that it is mended in one go. Pure.</summary>
    /// <param name="reach">What the order's grants would show.</param>
    internal static IReadOnlyList<TokenProblem> ProblemsOf(GrantedAccess maker, TokenOrder order, Reach reach)
    {
        var problems = new List<TokenProblem>();
        if (order.Name.Length is < 1 or > LongestName || order.Name.Any(char.IsControl))
            problems.Add(TokenProblem.Name);
        if (order.Days is < 1 or > MostDays)
            problems.Add(TokenProblem.Days);
        if (!Roles.PermissionsOf(order.Role, reach).All(maker.May))
            problems.Add(TokenProblem.Role);
        if (order.Grants.Count == 0 || !maker.Reach.Covers(reach))
            problems.Add(TokenProblem.Grants);
        return problems;
    }

    private static object Told(ApiToken token) =>
        new { token.Name, token.Start, token.PersonId, token.Role, Grants = token.Grants.Select(kept => kept.Grant.ToString()).Order(StringComparer.Ordinal).ToArray(), token.ExpiresAt };

    private static TokenRow Row(ApiToken token) => new(
        token.Id, token.PersonId, token.Name, token.Start, token.Role, [.. token.Grants.Select(kept => kept.Grant)], token.CreatedAt, token.ExpiresAt, token.RevokedAt, token.LastUsedAt, token.LastUsedFrom);
}
