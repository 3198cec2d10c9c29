using CostGov.Persistence;

namespace CostGov.Web.Hosting;

/// <summary>Whose bills are read.</summary>
public enum RunMode
{
    /// <summary>An invented company's, from the simulator inside this process.</summary>
    Demo,

    /// <summary>One's own, from AWS.</summary>
    Live,
}

internal static class RunModes
{
    public const string Key = "CostGov:Mode";

    /// <exception cref="CannotStartException">The setting is neither.</exception>
    public static RunMode Read(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" => RunMode.Demo,
        var text when text.Equals("Demo", StringComparison.OrdinalIgnoreCase) => RunMode.Demo,
        var text when text.Equals("Live", StringComparison.OrdinalIgnoreCase) => RunMode.Live,
        var text => throw new CannotStartException($"{Key} must be Demo or Live, not '{text}'."),
    };
}
