using System.Security.Claims;
using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CostGov.Web.Access;

/// <summary>
/// Rights in an open page. They are read anew before every event, so that nobody acts by rights of a while ago; and a circuit stays its
/// first reader's: one that is taken up again with another person's cookie does nothing any more.
/// </summary>
internal sealed partial class CircuitDoor(AuthenticationStateProvider states, AccessBook book, CurrentAsker current, TimeProvider clock, IHttpContextAccessor http, ILogger<CircuitDoor> logger) : CircuitHandler
{
    private string? _owner;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var (user, from) = ((await states.GetAuthenticationStateAsync()).User, http.HttpContext?.Connection.RemoteIpAddress?.ToString());
        current.Value = new(null, from);
        await RenewAsync(user, cancellationToken);
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (await RenewAsync((await states.GetAuthenticationStateAsync()).User, CancellationToken.None))
            await next(context);
        else
            Close();
    };

    /// <summary>Reads the asker's rights anew.</summary>
    /// <returns>False when what the circuit began with holds no longer; the asker is nobody then.</returns>
    public async Task<bool> RenewAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        _owner ??= PersonClaims.IdOf(user);
        if (PersonClaims.IdOf(user) is { } id && id == _owner
            && await book.OfPersonAsync(id, cancellationToken) is { } access && PersonClaims.Holds(user, access, clock.GetUtcNow()))
        {
            current.Value = current.Value with { Access = access };
            return true;
        }

        if (_owner is not null && current.Value.IsSomebody)
            Log.Closed(logger, current.Value.Name);
        current.Value = Asker.Nobody;
        return false;
    }

    private void Close()
    {
        if (states is ServerAuthenticationStateProvider server)
            server.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "An open page of {Name} was closed: the rights it began with hold no longer.")]
        public static partial void Closed(ILogger logger, string name);
    }
}

/// <summary>Looks at open pages in which nothing happens: they are closed within a minute of a change.</summary>
internal sealed class CircuitRevalidation(ILoggerFactory loggers, IServiceProvider services) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    // Asked for late: the door itself needs this provider.
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        services.GetRequiredService<CircuitDoor>().RenewAsync(authenticationState.User, cancellationToken);
}
