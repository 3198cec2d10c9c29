using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using CostGov.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Access;

/// <summary>What a signed-in person's cookie holds: who they are, of which stamp, and since when. Never what they may.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options, TimeProvider clock) : UserClaimsPrincipalFactory<Person>(people, options)
{
    /// <summary>A sign-in ends after this, whatever happens in between.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Since = "costgov.since";
    private const string Stamp = "AspNet.Identity.SecurityStamp";

    public static string? IdOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Whether what was true when the cookie was given still is.</summary>
    public static bool Holds(ClaimsPrincipal principal, GrantedAccess access, DateTimeOffset now) =>
        principal.FindFirstValue(Stamp) == access.Stamp
        && long.TryParse(principal.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && now - DateTimeOffset.FromUnixTimeSeconds(since) < Longest;

    protected override Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id));
        identity.AddClaim(new(ClaimTypes.Name, user.UserName!));
        identity.AddClaim(new(Stamp, user.SecurityStamp ?? ""));
        identity.AddClaim(new(Since, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return Task.FromResult(identity);
    }
}
