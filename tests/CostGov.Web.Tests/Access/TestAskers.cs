using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Access;

/// <summary>Who looks at a page that is rendered by itself. In front of the whole product people and tokens come through the real doors.</summary>
internal static class TestAskers
{
    public const string Name = "mika";

    public static Asker Of(Role role, Reach reach) =>
        new(new("1", Name, "Mika", role, Roles.PermissionsOf(role, reach), reach, "stamp", TokenId: null, Owed.Nothing), "127.0.0.1");

    /// <summary>An administrator who sees everything, unless another is given.</summary>
    public static IServiceCollection AddAsker(this IServiceCollection services, Asker? asker = null) =>
        services.AddScoped(_ => new CurrentAsker { Value = asker ?? Of(Role.Administrator, Reach.Everything) });
}
