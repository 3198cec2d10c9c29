using CostGov.Persistence;
using CostGov.Web.Hosting;

namespace CostGov.Web.Commands;

/// <summary>The product without its pages, for a command: the same composition, nothing listens and nobody dispatches.</summary>
internal sealed class CommandRun : IAsyncDisposable
{
    private readonly CostGovApp _app;
    private readonly InstanceLock? _lock;

    private CommandRun(CostGovApp app, InstanceLock? owned) => (_app, _lock) = (app, owned);

    /// <summary>This process owns the data folder; false while a server does, which then does the work.</summary>
    public bool IsAlone => _lock is not null;

    public static async Task<CommandRun> OpenAsync(string[] settings, CancellationToken cancellationToken)
    {
        var app = await CostGovApp.BuildAsync(settings, TimeProvider.System, adjust: null, cancellationToken);
        try
        {
            app.Web.Services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
            var owned = InstanceLock.TryTake(app.Web.Services.GetRequiredService<DataFolder>());
            if (owned is not null)
                await app.Web.Services.GetRequiredService<StartUp>().OpenAsync(cancellationToken);
            return new(app, owned);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _app.Web.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _lock?.Dispose();
    }
}
