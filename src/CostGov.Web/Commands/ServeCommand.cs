using CostGov.Web.Access;
using CostGov.Web.Access.OpenId;
using CostGov.Web.Demo;
using CostGov.Web.Hosting;

namespace CostGov.Web.Commands;

/// <summary>Serves until it is told to stop. The address is the last line it prints.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var costgov = await CostGovApp.BuildAsync(settings, TimeProvider.System, adjust: null, cancellationToken);
        await costgov.StartAsync(cancellationToken);
        await output.WriteLineAsync(costgov.Mode == RunMode.Demo
            ? "CostGov shows the demo, an invented company's bills; the first figures take a minute. Ctrl+C ends it."
            : "CostGov is running. Ctrl+C ends it.");
        if (costgov.Web.Services.GetRequiredService<FirstAdministrator>().Code is { } code)
            await output.WriteLineAsync($"Nobody can sign in{(costgov.Web.Services.GetRequiredService<ProviderDoor>().IsOpen ? " by a password" : "")} yet. Open {costgov.Web.Urls.First()}{AccessPaths.Welcome} and enter the one-time code {code}");
        if (costgov.Web.Services.GetService<DemoPeople>()?.Token is { } token)
            await output.WriteLineAsync($"curl -H 'Authorization: Bearer {token}' {costgov.Web.Urls.First()}/api/v1/status");
        await output.WriteLineAsync(string.Join(' ', costgov.Web.Urls));
        await costgov.Web.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
