using System.Globalization;
using CostGov.Access;
using CostGov.Costs;
using CostGov.Testing;
using CostGov.Web;
using CostGov.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Journeys;

/// <summary>The product in Live on a data folder of its own, for journeys that stop it and start it again, or want it otherwise than the demo.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private readonly TemporaryData _data;
    private readonly string[] _settings;
    private CostGovApp? _app;

    private OwnSite(TemporaryData data, string[] settings) => (_data, _settings) = (data, settings);

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>With one published month, August 2026, of three accounts and three services.</summary>
    public static async Task<OwnSite> StartAsync(params string[] settings)
    {
        var data = await TemporaryData.CreateAsync(TestContext.Current.CancellationToken);
        await data.PublishAsync(August(), [Cube.Service, Cube.Region], TestContext.Current.CancellationToken);
        await data.CloseAsync();
        var site = new OwnSite(data, settings);
        await site.StartAsync();
        return site;
    }

    /// <summary>At the same address as before.</summary>
    public async Task StartAsync()
    {
        string[] all = ["--CostGov:Mode=Live", $"--urls={Address.GetLeftPart(UriPartial.Authority)}", $"--CostGov:DataDirectory={_data.Path}", "--CostGov:Access:SecondFactorFor=None", "--Logging:LogLevel:CostGov=Warning", .. _settings];
        _app = await CostGovApp.BuildAsync(all, TimeProvider.System, adjust: null, TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new(_app.Web.Urls.Single());
        await SignedIn.AsFirstAdministratorAsync(_app, Address, TestContext.Current.CancellationToken);
    }

    public async Task<Person> AddPersonAsync(string name, Role role, string grants)
    {
        Person? added = null;
        await PeopleAsync(async desk =>
        {
            var outcome = await desk.AddAsync(new(name, "", role, grants), SignedIn.Password, "tests", onlyFirst: false, TestContext.Current.CancellationToken);
            added = Assert.IsType<PersonOutcome.Done>(outcome).Person;
            return outcome;
        });
        return added!;
    }

    public async Task PeopleAsync(Func<PeopleDesk, Task<PersonOutcome>> change)
    {
        await using var scope = _app!.Web.Services.CreateAsyncScope();
        Assert.IsType<PersonOutcome.Done>(await change(scope.ServiceProvider.GetRequiredService<PeopleDesk>()));
    }

    public async Task StopAsync()
    {
        await _app!.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await _data.DisposeAsync();
    }

    private static Ledger August()
    {
        var ledger = new Ledger();
        for (var day = 1; day <= 31; day++)
        {
            var date = string.Create(CultureInfo.InvariantCulture, $"2026-08-{day:00}");
            ledger
                .Add(date, 120.55m + day, "111111111111")
                .Add(date, 40.125m, "222222222222", "Amazon RDS")
                .Add(date, 7.015m * day, "333333333333", "Amazon S3", "us-east-1");
        }

        return ledger;
    }
}
