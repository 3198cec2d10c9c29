using CostGov.Persistence;
using Microsoft.Extensions.Configuration.Memory;

namespace CostGov.Web.Hosting;

/// <summary>What holds where nothing is set: the lowest source of all, so that any other wins.</summary>
internal static class DefaultSettings
{
    public const string Address = "http://localhost:5080";

    public static void AddDefaultSettings(this IConfigurationManager configuration, RunMode mode, DateOnly? demoToday)
    {
        Dictionary<string, string?> settings = new()
        {
            ["urls"] = Address,
            ["CostGov:DataDirectory"] = DataDirectory(mode, demoToday),
            ["Logging:LogLevel:Default"] = "Warning",
            // The demo's last line is its address; a server's log tells what it does.
            ["Logging:LogLevel:CostGov"] = mode == RunMode.Demo ? "Warning" : "Information",
            // A start that fails is told in a sentence; the host would add a stack.
            ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
            // Its keys lie in the data folder, which is its owner's alone.
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
            // What fails at a sign-in by the provider is told in one sentence of ours, with a reference.
            ["Logging:LogLevel:Microsoft.AspNetCore.Authentication.OpenIdConnect"] = "Critical",
            ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ss.fffZ ",
            ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
            ["Logging:Console:FormatterOptions:IncludeScopes"] = "false",
        };
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = settings });
    }

    /// <summary>The user's own folder for data of programs, so that commands find the server's. A demo of another day is another demo.</summary>
    private static string DataDirectory(RunMode mode, DateOnly? demoToday)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (home.Length == 0)
            return "";
        var name = (mode, demoToday) switch
        {
            (RunMode.Live, _) => "live",
            (_, { } day) => $"demo-{day:yyyy-MM-dd}",
            _ => "demo",
        };
        return Path.Combine(home, "costgov", name);
    }
}
