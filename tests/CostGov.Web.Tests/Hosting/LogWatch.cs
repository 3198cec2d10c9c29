using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CostGov.Web.Tests.Hosting;

/// <summary>Reads whatever the product logs, down to the finest, and keeps the lines in which a secret stands, in any dress.</summary>
internal sealed class LogWatch : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, string[]> _secrets = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Leaks { get; } = new();

    public int Lines { get; private set; }

    public void Guard(string secret) => _secrets.TryAdd(secret, [.. DressesOf(secret)]);

    /// <summary>As it is, in base 64, as in an address, in capitals and in small letters.</summary>
    public static IEnumerable<string> DressesOf(string secret) =>
    [
        secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='), Uri.EscapeDataString(secret), Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal),
        secret.ToUpperInvariant(), secret.ToLowerInvariant(),
    ];

    public ILogger CreateLogger(string categoryName) => new Watched(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Watched(LogWatch watch, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Look($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            watch.Lines++;
            Look(formatter(state, exception));
            if (exception is not null)
                Look(exception.ToString());
        }

        private void Look(string line)
        {
            if (watch._secrets.Values.SelectMany(dresses => dresses).Any(dress => line.Contains(dress, StringComparison.Ordinal)))
                watch.Leaks.Enqueue($"{category}: {line}");
        }
    }
}
