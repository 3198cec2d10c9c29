using Hangfire.AspNetCore;
using Hangfire.Logging;

namespace CostGov.Web.Jobs;

/// <summary>
/// Hangfire keeps one log for the whole process, and asks it even after the container it came from is gone, as between two tests. Then
/// there is nobody to tell.
/// </summary>
internal sealed class HangfireLog(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _log = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return _log.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception) => false;
    }
}
