using System.Diagnostics.CodeAnalysis;
using CostGov.Access;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Web.Demo;

/// <summary>
/// The four people of the demo, who have no password and come in by a click, and a token for the console's line. Made anew at every start:
/// what visitors did to them does not last.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class DemoPeople(IDbContextFactory<CostGovDb> databases, AccessBook book, TokenDesk tokens, TimeProvider clock) : IHostedService
{
    public const string Finance = "haruka";
    public const string Administrator = "aoi";
    public const string TeamLead = "sora";
    public const string Auditor = "ren";

    /// <summary>What the team lead answers for: the shop, from development to production.</summary>
    private static readonly Grant Shop = new(GrantKind.Project, "ec-site");

    public static IReadOnlyList<string> Names { get; } = [Finance, TeamLead, Auditor, Administrator];

    /// <summary>For <c>curl</c>; set once the demo has started.</summary>
    public string? Token { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            await SeedAsync(db, Finance, "佐藤 春香 (Haruka Sato)", Role.Finance, [Grant.All], cancellationToken);
            await SeedAsync(db, Administrator, "高橋 葵 (Aoi Takahashi)", Role.Administrator, [Grant.All], cancellationToken);
            await SeedAsync(db, TeamLead, "伊藤 空 (Sora Ito)", Role.TeamLead, [Shop], cancellationToken);
            await SeedAsync(db, Auditor, "山本 蓮 (Ren Yamamoto)", Role.Auditor, [Grant.All], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await MakeTokenAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SeedAsync(CostGovDb db, string name, string shown, Role role, Grant[] grants, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(known => known.UserName == name, cancellationToken);
        if (person is null)
            db.People.Add(person = new() { UserName = name, NormalizedUserName = name.ToUpperInvariant(), CreatedAt = clock.GetUtcNow(), CreatedBy = "demo" });
        (person.DisplayName, person.Role, person.IsDisabled, person.MustChangePassword, person.TwoFactorEnabled) = (shown, role, false, false, false);
        db.Grants.RemoveRange(await db.Grants.Where(grant => grant.PersonId == person.Id).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        db.Grants.AddRange(grants.Select(grant => new KeptGrant { PersonId = person.Id, Kind = grant.Kind, Value = grant.Value }));
    }

    private async Task MakeTokenAsync(CancellationToken cancellationToken)
    {
        const string name = "console";
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var haruka = (await book.OfPersonAsync((await db.People.SingleAsync(person => person.UserName == Finance, cancellationToken)).Id, cancellationToken))!;
        foreach (var old in (await tokens.ListAsync(haruka.PersonId, cancellationToken)).Where(token => token.Name == name && token.RevokedAt is null))
            await tokens.RevokeAsync(haruka.PersonId, old.Id, "demo", cancellationToken);
        Token = (await tokens.MakeAsync(haruka, new(name, Role.Finance, [Grant.All], 30), "demo", cancellationToken) as TokenOutcome.Made)?.Secret;
    }
}
