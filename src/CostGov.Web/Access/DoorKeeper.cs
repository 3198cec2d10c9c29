using System.Diagnostics.CodeAnalysis;
using System.Net;
using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace CostGov.Web.Access;

/// <summary>Decides by what the asker may now, not by what a cookie once said.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class DoorKeeper(CurrentAsker current) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        foreach (var requirement in context.PendingRequirements.ToList())
        {
            var isOpen = requirement switch
            {
                PermissionRequirement(var permission) => current.Value.May(permission),
                MetricsRequirement => current.Value.May(Permission.ReadMetrics) || IsOnThisMachine(context.Resource as HttpContext),
                _ => false,
            };
            if (isOpen)
                context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    // Where a proxy stands in front, the address is the one it tells of.
    private static bool IsOnThisMachine(HttpContext? http) => http?.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
