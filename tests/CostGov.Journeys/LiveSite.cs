using CostGov.Aws.Simulator.Faults;
using CostGov.Persistence;
using CostGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Journeys;

/// <summary>
/// The product in Live over the demo's AWS, with a data folder of its own and nothing in it: for journeys that bring data, spend money or have
/// AWS fail, none of which the shared demo may see.
/// </summary>
public sealed class LiveSite(DemoSite demo) : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("costgov-live-").FullName;
    private CostGovApp? _app;

    public Uri Address { get; private set; } = null!;

    public FaultSwitches Faults => demo.App.Demo!.Simulator.Faults;

    public DataFolder Folder => _app!.Web.Services.GetRequiredService<DataFolder>();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(demo.App is null, "These journeys need the demo's AWS in this process, so no running site can stand in for it.");
        string[] settings =
        [
            "--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={_data}", "--CostGov:Aws:Months=2", "--CostGov:Access:SecondFactorFor=None",
            .. demo.App.Demo!.Settings.Where(setting => setting.Key != "CostGov:Aws:ApproveFirstRun").Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        // On the demo's clock: its AWS refuses what another day has signed.
        _app = await CostGovApp.BuildAsync(settings, demo.App.Web.Services.GetRequiredService<TimeProvider>(), adjust: null, TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new(_app.Web.Urls.First());
        await SignedIn.AsFirstAdministratorAsync(_app, Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            Faults.Clear();
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }
}
