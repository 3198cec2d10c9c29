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
        await output.WriteLineAsync(string.Join(' ', costgov.Web.Urls));
        await costgov.Web.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
