using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace CostGov.Web.Access;

/// <summary>The names of the policies: one for each permission, and two more.</summary>
internal static class Doors
{
    /// <summary>Anybody who has signed in.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Who may read metrics, or a program on this machine.</summary>
    public const string Metrics = "Metrics";

    public static string Of(Permission permission) => permission.ToString();

    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(Of(permission));

    public static void AddPolicies(AuthorizationOptions options)
    {
        // Whatever names no policy is closed to who has not signed in; a house test finds it.
        options.FallbackPolicy = options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(SignedIn, options.DefaultPolicy);
        options.AddPolicy(Metrics, policy => policy.AddRequirements(new MetricsRequirement()));
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(Of(permission), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
    }
}

/// <summary>Only for who has the permission.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(Doors.Of(permission))
{
    public Permission Permission { get; } = permission;
}

/// <summary>For anybody who has signed in, whatever they may.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute() : AuthorizeAttribute(Doors.SignedIn);

internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed record MetricsRequirement : IAuthorizationRequirement;
