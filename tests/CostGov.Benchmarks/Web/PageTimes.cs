using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CostGov.Access;
using CostGov.Accounts;
using CostGov.Audit;
using CostGov.Benchmarks.Costs;
using CostGov.Costs;
using CostGov.Testing;
using CostGov.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Benchmarks.Web;

/// <summary>What the server needs for the first answer of a page over 1,000 accounts: the whole HTML with all figures, over loopback HTTP.</summary>
internal static partial class PageTimes
{
    private const int Warm = 20;
    private const int Counted = 200;
    private static readonly DayRange Range = new(new(2026, 6, 1), new(2026, 9, 1));

    public static async Task RunAsync(Measurement measurement, CancellationToken cancellationToken)
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAudit().AddAccounts().AddAccess(), cancellationToken);
        var rows = await Organisation.FillAsync(data, Range, cancellationToken);
        var token = await TokenAsync(data, cancellationToken);
        await data.CloseAsync();

        foreach (var isKept in new[] { false, true })
            await VisitAsync(measurement, data.Path, token, rows, isKept, cancellationToken);
    }

    /// <param name="isKept">Answers are kept, as usual; or each page works out all its figures anew, as the first one after a reading does.</param>
    private static async Task VisitAsync(Measurement measurement, string folder, string token, long rows, bool isKept, CancellationToken cancellationToken)
    {
        string[] settings = ["--CostGov:Mode=Live", $"--CostGov:DataDirectory={folder}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"];
        await using var app = await CostGovApp.BuildAsync(settings, new LastOfAugust(), builder => builder.Services.AddSingleton(_ => new AnswerCache(isKept ? AnswerCache.Usual : 0)), cancellationToken);
        await app.Web.StartAsync(cancellationToken);
        var address = app.Web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var browser = new HttpClient { BaseAddress = new(address) };
        browser.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var explained = WebUtility.HtmlDecode(AnExplanation().Match(await browser.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken)).Groups[1].Value);
        foreach (var path in (string[])["/", "/explore", "/explore?by=account&g=day", explained, "/accounts", "/accounts?open=all", "/accounts/" + Organisation.AccountId(7), "/sources", "/reports", "/me"])
        {
            var times = new List<TimeSpan>();
            var bytes = 0;
            for (var visit = 0; visit < Warm + Counted; visit++)
            {
                var time = await Measurement.TimeAsync(async () => bytes = (await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellationToken)).Length);
                if (visit >= Warm)
                    times.Add(time);
            }

            times.Sort();
            var (median, p95) = (Measurement.Milliseconds(times[Counted / 2]), Measurement.Milliseconds(times[Counted * 95 / 100]));
            measurement.Line($"{Organisation.Accounts} accounts, {rows:#,##0} rows, GET {Short(path),-28} {(isKept ? "answers kept" : "all anew"),-12} p50 {median}, p95 {p95}, {(bytes / 1024m).ToString("0", CultureInfo.InvariantCulture)} KiB");
        }
    }

    private static string Short(string path) => path.Length <= 28 ? path : path[..27] + "…";

    [GeneratedRegex("href=\"(/explain[^\"]+)\"")]
    private static partial Regex AnExplanation();

    private static async Task<string> TokenAsync(TemporaryData data, CancellationToken cancellationToken)
    {
        var person = new Person { UserName = "benchmark", NormalizedUserName = "BENCHMARK", Role = Role.Finance };
        await using (var db = await data.DbAsync(cancellationToken))
        {
            db.People.Add(person);
            db.Grants.Add(new() { PersonId = person.Id, Kind = GrantKind.All, Value = "" });
            await db.SaveChangesAsync(cancellationToken);
        }

        var maker = await data.Services.GetRequiredService<AccessBook>().OfPersonAsync(person.Id, cancellationToken);
        return ((TokenOutcome.Made)await data.Services.GetRequiredService<TokenDesk>().MakeAsync(maker!, new("benchmark", Role.Finance, [Grant.All], 30), "benchmark", cancellationToken)).Secret;
    }

    /// <summary>The real time of day on the last day that the figures cover.</summary>
    private sealed class LastOfAugust : TimeProvider
    {
        private readonly TimeSpan _shift = TimeSpan.FromDays(new DateOnly(2026, 8, 31).DayNumber - TimeProvider.System.UtcToday().DayNumber);

        public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + _shift;
    }
}
