using System.Net.Http.Headers;
using CostGov.Access;
using CostGov.Persistence;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using CostGov.Web.Tests.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CostGov.Web.Tests.Hosting;

/// <summary>
/// The whole product on a free loopback port with a data folder of its own, in Live without a payer unless told otherwise: its stores hold
/// what the test puts there. Its clock stands at 2026-09-10 06:00 UTC. Its client comes with a token of an administrator who sees everything.
/// </summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private readonly CostGovApp _app;
    private readonly string _folder;

    private RunningProduct(CostGovApp app, string folder, TimeProvider clock, LogWatch log)
    {
        (_app, _folder, Time, Log) = (app, folder, clock, log);
        Http = new() { BaseAddress = new(app.Web.Urls.Single()) };
    }

    public const string Password = "three blue lanterns";

    /// <summary>Whatever it logged; no secret may stand in it when it ends.</summary>
    public LogWatch Log { get; }

    public HttpClient Http { get; }

    public TimeProvider Time { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)Time;

    public DataFolder Folder => _app.Web.Services.GetRequiredService<DataFolder>();

    public static Task<RunningProduct> StartAsync(CancellationToken cancellationToken, params string[] settings) =>
        StartAsync(new FakeTimeProvider(new DateTimeOffset(2026, 9, 10, 6, 0, 0, TimeSpan.Zero)), cancellationToken, settings);

    public static Task<RunningProduct> StartAsync(TimeProvider clock, CancellationToken cancellationToken, params string[] settings) =>
        StartOnAsync(Directory.CreateTempSubdirectory("costgov-web-").FullName, clock, cancellationToken, settings);

    /// <param name="folder">Removed at the end.</param>
    public static Task<RunningProduct> StartOnAsync(string folder, TimeProvider clock, CancellationToken cancellationToken, params string[] settings) =>
        StartOnAsync(folder, clock, adjust: null, cancellationToken, settings);

    /// <param name="adjust">The last word on services.</param>
    public static async Task<RunningProduct> StartOnAsync(string folder, TimeProvider clock, Action<WebApplicationBuilder>? adjust, CancellationToken cancellationToken, params string[] settings)
    {
        string[] all = ["--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={folder}", "--CostGov:Access:SecondFactorFor=None", "--Logging:LogLevel:CostGov=Warning", .. settings];
        var log = new LogWatch();
        var app = await CostGovApp.BuildAsync(all, clock, Adjust, cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
            var product = new RunningProduct(app, folder, clock, log);
            log.Guard(Password);
            if (product.Get<FirstAdministrator>().Code is { } code)
                log.Guard(code);
            if (await product.AddPersonAsync(TestAskers.Name, Role.Administrator, "all", cancellationToken: cancellationToken) is { } person)
                product.Http.DefaultRequestHeaders.Authorization = new("Bearer", await product.TokenAsync(person, Role.Administrator, "all", "tests", cancellationToken));
            // The demo's own people are there without.
            if (app.Mode == RunMode.Live)
                product.Get<FirstAdministrator>().Forget();
            return product;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddProvider(log).AddFilter<LogWatch>(category: null, LogLevel.Trace);
            adjust?.Invoke(builder);
        }
    }

    public T Get<T>()
        where T : notnull => _app.Web.Services.GetRequiredService<T>();

    /// <summary>A person as an administrator adds one. Null where the folder has them from a start before.</summary>
    public async Task<Person?> AddPersonAsync(string name, Role role, string grants, string? password = null, CancellationToken cancellationToken = default)
    {
        await using var scope = _app.Web.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<PeopleDesk>().AddAsync(new(name, "", role, grants), password ?? Password, "tests", onlyFirst: false, cancellationToken);
        return (outcome as PersonOutcome.Done)?.Person;
    }

    /// <summary>The secret of a token of a person's own.</summary>
    public async Task<string> TokenAsync(Person person, Role role, string grants, string name, CancellationToken cancellationToken)
    {
        var maker = await Get<AccessBook>().OfPersonAsync(person.Id, cancellationToken);
        var secret = Assert.IsType<TokenOutcome.Made>(await Get<TokenDesk>().MakeAsync(maker!, new(name, role, Grant.Read(grants, out _), 30), "tests", cancellationToken)).Secret;
        Log.Guard(secret);
        return secret;
    }

    /// <summary>A program that asks as a new person of one role and reach.</summary>
    public async Task<HttpClient> AsAsync(Role role, string grants, CancellationToken cancellationToken)
    {
        var person = await AddPersonAsync($"{role}-{Guid.NewGuid():N}", role, grants, cancellationToken: cancellationToken);
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(person!, role, grants, "own", cancellationToken));
        return http;
    }

    /// <summary>A browser without script, which keeps cookies and follows nothing.</summary>
    public Browser Browse() => new(Http.BaseAddress!);

    /// <summary>The whole product's container, with scopes of its own.</summary>
    public IServiceProvider Services => _app.Web.Services;

    public async Task SaveAsync(Action<CostGovDb> add, CancellationToken cancellationToken)
    {
        await using var db = await Get<IDbContextFactory<CostGovDb>>().CreateDbContextAsync(cancellationToken);
        add(db);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Log.Leaks);
    }
}
