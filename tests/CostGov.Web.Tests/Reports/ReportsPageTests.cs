using Bunit;
using CostGov.Persistence;
using CostGov.Reports;
using CostGov.Testing;
using CostGov.Web.Parts;
using CostGov.Web.Reports;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Access;
using CostGov.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace CostGov.Web.Tests.Reports;

/// <summary>The page and the menu over a real store, with a worker that works when told.</summary>
public sealed class ReportsPageTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ExportDesk Desk => _data.Services.GetRequiredService<ExportDesk>();

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await TemporaryData.CreateAsync(services => services.AddWork().AddReports().AddSingleton<IExportContent, Numbers>(), Stop);
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddBunitPersistentComponentState();
        Services.AddMudServices();
        Services.AddMemoryCache();
        Services.AddScoped<Handoff>();
        Services.AddAsker();
        Services.AddScoped<ExportsBegun>();
        Services.AddScoped<CircuitPresence>();
        Services.AddSingleton<TimeProvider>(_data.Clock);
        Services.AddSingleton(new EventTimes(TimeZoneInfo.Utc));
        Services.AddSingleton(Desk);
        Services.AddSingleton(_data.Services.GetRequiredService<ExportPulse>());
        Services.AddSingleton(_data.Services.GetRequiredService<IOptions<ReportsOptions>>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Nobody_has_exported_anything_so_the_page_says_how_to()
    {
        var page = Render<ReportsPage>();
        Assert.Equal("No exports yet", page.Find(".cg-empty-title").TextContent);
        Assert.Equal("/explore", page.Find(".cg-empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Every_state_is_said_in_a_word_with_a_shape_and_what_one_can_do_then()
    {
        await SaveAsync(
            Job(ExportState.Queued), Job(ExportState.Running, rowsDone: 40, rowsExpected: 160), Job(ExportState.Done, rowsDone: 160, size: 12_345),
            Job(ExportState.Failed, error: "No data for this period"), Job(ExportState.Failed, failureId: "0badcafe"), Job(ExportState.Cancelled));
        var page = Render<ReportsPage>();

        Assert.Equal(["○cancelled", "■failed", "■failed", "●ready", "●being made", "○waiting"], page.FindAll(".cg-state").Select(state => state.TextContent));
        var bar = page.Find("[role=progressbar]");
        Assert.Equal(("40", "160", "40 of 160 rows"), (bar.GetAttribute("aria-valuenow"), bar.GetAttribute("aria-valuemax"), bar.GetAttribute("aria-label")));
        var download = Assert.Single(page.FindAll("a[download]"));
        Assert.Equal(("/api/v1/exports/3/file", "numbers.csv", "Download numbers.csv"), (download.GetAttribute("href"), download.GetAttribute("download"), download.GetAttribute("aria-label")));
        Assert.Contains("12.1 KB", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["The file could not be made. Try again; if it fails again, quote the id 0badcafe.", "No data for this period"], page.FindAll(".cg-run-error").Select(error => error.TextContent));
        Assert.Equal(["Cancel export 2", "Cancel export 1"], page.FindAll("button.cg-button").Select(button => button.GetAttribute("aria-label")));
        Assert.Equal("/explore?p=last-month", page.FindAll("th[scope=row] a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Progress_is_heard_and_an_end_is_shown_without_a_reload()
    {
        var asked = Assert.IsType<ExportRequest.Accepted>(await Desk.RequestAsync(Reach.Everything, Numbers.Order, Stop)).Job;
        var page = Render<ReportsPage>();
        Assert.Equal("○waiting", page.Find(".cg-state").TextContent);

        await _data.Services.GetRequiredService<IWorkTable>().RunAsync(asked.Id, Stop);

        page.WaitForAssertion(() => Assert.Equal("●ready", page.Find(".cg-state").TextContent));
        Assert.Equal("numbers.csv", page.Find("a[download]").GetAttribute("download"));
    }

    [Fact]
    public async Task A_cancel_is_asked_for_and_shown()
    {
        await SaveAsync(Job(ExportState.Queued));
        var page = Render<ReportsPage>();
        await page.Find("button.cg-button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("○cancelled", page.Find(".cg-state").TextContent));
        Assert.Empty(page.FindAll("button.cg-button"));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_fails_with_an_id_and_a_way_to_try_again()
    {
        await using (var db = await _data.DbAsync(Stop))
            await db.Database.ExecuteSqlRawAsync("alter table export_job rename to lost", Stop);
        var page = Render<ReportsPage>();
        Assert.Contains("Error id to quote", page.Find(".cg-card-error").TextContent, StringComparison.Ordinal);

        await using (var db = await _data.DbAsync(Stop))
            await db.Database.ExecuteSqlRawAsync("alter table lost rename to export_job", Stop);
        await page.Find(".cg-card-error button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("No exports yet", page.Find(".cg-empty-title").TextContent));
    }

    [Fact]
    public async Task The_menu_asks_for_what_is_shown_in_the_readers_language_and_says_where_it_will_be()
    {
        InJapanese.Set();
        var menu = Render<ExportMenu>(set => set.Add(part => part.Kind, "numbers").Add(part => part.Url, "/explore?p=2026-11-01..2026-11-22&by=account"));
        await menu.FindAll("button")[0].ClickAsync(new());

        await using var db = await _data.DbAsync(Stop);
        var job = await db.ExportJobs.SingleAsync(Stop);
        Assert.Equal(
            ("numbers", ExportFormat.Xlsx, "p=2026-11-01..2026-11-22&by=account", "ja-JP", TestAskers.Name, ExportState.Queued),
            (job.Kind, job.Format, job.Question, job.Language, job.RequestedBy, job.State));
        Assert.Equal("エクスポートを開始しました。 エクスポート一覧を表示", SaidText());
        Assert.True(Services.GetRequiredService<ExportsBegun>().Contains(job.Id));
    }

    [Fact]
    public async Task The_menu_refuses_in_words_what_cannot_be_read()
    {
        var menu = Render<ExportMenu>(set => set.Add(part => part.Kind, "numbers").Add(part => part.Url, "/explore?nonsense=1"));
        await menu.FindAll("button")[1].ClickAsync(new());
        Assert.Contains("not understood: nonsense", SaidText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_while_nobody_was_there_is_said_once()
    {
        await SaveAsync(Job(ExportState.Done), Job(ExportState.Failed, error: "No data"), Job(ExportState.Cancelled));
        Render<ExportNews>();
        Assert.Equal(["numbers.csv is ready. Download", "The export “numbers.csv” failed. Show exports"], Said());

        Services.GetRequiredService<ISnackbar>().Clear();
        Render<ExportNews>();
        Assert.Empty(Said());
    }

    [Fact]
    public async Task Who_began_an_export_is_told_on_any_page_as_it_ends()
    {
        var asked = Assert.IsType<ExportRequest.Accepted>(await Desk.RequestAsync(Reach.Everything, Numbers.Order, Stop)).Job;
        Services.GetRequiredService<ExportsBegun>().Add(asked.Id);
        var news = Render<ExportNews>();

        await _data.Services.GetRequiredService<IWorkTable>().RunAsync(asked.Id, Stop);

        news.WaitForAssertion(() => Assert.Equal(["numbers.csv is ready. Download"], Said()));
    }

    [Fact]
    public async Task An_export_that_ended_before_its_beginner_knew_its_number_is_told_too()
    {
        var news = Render<ExportNews>();
        var asked = Assert.IsType<ExportRequest.Accepted>(await Desk.RequestAsync(Reach.Everything, Numbers.Order, Stop)).Job;
        await _data.Services.GetRequiredService<IWorkTable>().RunAsync(asked.Id, Stop);
        Assert.Empty(Said());

        Services.GetRequiredService<ExportsBegun>().Add(asked.Id);

        news.WaitForAssertion(() => Assert.Equal(["numbers.csv is ready. Download"], Said()));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _data.DisposeAsync();
    }

    private string SaidText() => Assert.Single(Said());

    private IEnumerable<string> Said()
    {
        var provider = Render<MudSnackbarProvider>();
        return [.. provider.FindAll(".mud-snackbar-content-message").Select(message => message.TextContent.Trim())];
    }

    private async Task SaveAsync(params ExportJob[] jobs)
    {
        await using var db = await _data.DbAsync(Stop);
        db.ExportJobs.AddRange(jobs);
        await db.SaveChangesAsync(Stop);
    }

    private ExportJob Job(ExportState state, long rowsDone = 0, long? rowsExpected = null, long? size = null, string? error = null, string? failureId = null) => new()
    {
        Kind = "explore",
        Format = ExportFormat.Csv,
        Question = "p=last-month",
        Language = "en-US",
        Site = "http://localhost/",
        Reach = null,
        State = state,
        RequestedAt = _data.Clock.GetUtcNow(),
        RequestedBy = TestAskers.Name,
        StartedAt = state == ExportState.Queued ? null : _data.Clock.GetUtcNow(),
        LeaseUntil = state == ExportState.Running ? _data.Clock.GetUtcNow().AddMinutes(1) : null,
        RowsDone = rowsDone,
        RowsExpected = rowsExpected,
        FileName = "numbers.csv",
        Size = size,
        Error = error,
        FailureId = failureId,
        ExpiresAt = _data.Clock.GetUtcNow().AddDays(7),
    };

    private sealed class Numbers : IExportContent
    {
        public static readonly ExportOrder Order = new("numbers", ExportFormat.Csv, "", "en-US", "http://localhost/", TestAskers.Name);

        public string Kind => "numbers";

        public IReadOnlyList<string> Misread(string question) => question.Contains("nonsense", StringComparison.Ordinal) ? ["nonsense"] : [];

        public Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken) =>
            Task.FromResult<ExportDraft>(new ExportDraft.Ready("numbers", [new("Numbers", [new("number", CellKind.Any)], 1, [[1]])]));
    }
}
