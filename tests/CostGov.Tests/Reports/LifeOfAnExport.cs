using CostGov.Reports;
using Microsoft.EntityFrameworkCore;
using static CostGov.Tests.Reports.ExportStand;

namespace CostGov.Tests.Reports;

public sealed class LifeOfAnExport
{
    private const string Whole = "name,amount\r\napples,1.5\r\npears,-0.25\r\nunknown,\r\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_asked_for_is_found_by_the_dispatcher_and_ends_as_a_whole_file()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        Assert.Equal((ExportState.Queued, null, null), (asked.State, asked.FileName, asked.Size));
        Assert.Null(await stand.Desk.FileAsync(Reach.Everything, asked.Id, "mika", Token));

        Assert.Equal([asked.Id], await stand.Table.DueAsync(stand.Data.Clock.GetUtcNow(), 8, Token));
        var done = await stand.WorkAsync(asked);

        Assert.Equal((ExportState.Done, "costgov_shelf.csv", 3L, 3L), (done.State, done.FileName, done.RowsDone, done.RowsExpected));
        Assert.Equal(Whole, await stand.TextAsync(done));
        Assert.Equal(new FileInfo((await stand.Desk.FileAsync(Reach.Everything, done.Id, "mika", Token))!.Path).Length, done.Size);
        Assert.Equal(stand.Data.Clock.GetUtcNow().AddDays(7), done.ExpiresAt);
        Assert.Empty(await stand.Table.DueAsync(stand.Data.Clock.GetUtcNow(), 8, Token));
    }

    [Fact]
    public async Task The_same_asked_twice_is_one_export_and_another_question_language_or_reach_is_another()
    {
        await using var stand = await ExportStand.OpenAsync();
        var first = await stand.AskAsync();

        Assert.Equal(first.Id, (await stand.AskAsync()).Id);
        var others = new[]
        {
            (await stand.AskAsync(Order("p=last-month"))).Id,
            (await stand.AskAsync(Order(language: "ja-JP"))).Id,
            (await stand.AskAsync(Order(format: ExportFormat.Xlsx))).Id,
            (await stand.AskAsync(reach: Reach.Accounts(["111122223333"]))).Id,
        };
        Assert.Equal(5, others.Append(first.Id).Distinct().Count());
        await stand.WorkAsync(first);
        Assert.NotEqual(first.Id, (await stand.AskAsync()).Id);
    }

    [Fact]
    public async Task A_question_that_cannot_be_read_is_refused_before_anything_waits()
    {
        await using var stand = await ExportStand.OpenAsync();
        var refused = Assert.IsType<ExportRequest.Misread>(await stand.Desk.RequestAsync(Reach.Everything, Order("nonsense=1"), Token));
        Assert.Equal(["nonsense"], refused.Parts);
        Assert.Empty(await stand.Desk.ListAsync(Reach.Everything, 10, Token));
    }

    [Fact]
    public async Task Only_so_many_wait_at_once_and_two_are_made_at_once()
    {
        await using var stand = await ExportStand.OpenAsync();
        for (var number = 0; number < ExportDesk.MostOpen; number++)
            await stand.AskAsync(Order($"n={number}"));

        Assert.IsType<ExportRequest.TooMany>(await stand.Desk.RequestAsync(Reach.Everything, Order("n=more"), Token));
        Assert.Equal([1L, 2L], await stand.Table.DueAsync(stand.Data.Clock.GetUtcNow(), 8, Token));
    }

    [Fact]
    public async Task A_process_that_died_while_it_wrote_leaves_no_file_and_its_successor_makes_it_whole()
    {
        var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        stand.Shelf.Close();
        var dying = stand.BeginAsync(asked, Token);
        await stand.Shelf.Reached.Task.WaitAsync(Token);
        Assert.Empty(Directory.EnumerateFiles(stand.Data.Folder.Exports));
        Assert.NotEmpty(Directory.EnumerateFiles(stand.Data.Folder.Tmp));
        await stand.Data.CloseAsync();

        await using var next = await ExportStand.OpenAsync(stand.Data.Path);
        next.Data.Folder.EmptyTmp();
        Assert.Equal([asked.Id], await next.Table.DueAsync(next.Data.Clock.GetUtcNow(), 8, Token));
        var done = await next.WorkAsync(asked);

        Assert.Equal(ExportState.Done, done.State);
        Assert.Equal(Whole, await next.TextAsync(done));
        stand.Shelf.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => dying);
    }

    [Fact]
    public async Task A_worker_that_slept_through_its_lease_leaves_nothing_and_the_file_is_the_others()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        stand.Shelf.Close();
        var sleeping = stand.BeginAsync(asked, Token);
        await stand.Shelf.Reached.Task.WaitAsync(Token);
        await using (var db = await stand.Data.DbAsync(Token))
        {
            // As the clock of another machine sees it; this worker's own would have renewed its lease.
            var before = stand.Data.Clock.GetUtcNow().AddSeconds(-1);
            await db.ExportJobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, before), Token);
        }

        Assert.Equal([asked.Id], await stand.Table.DueAsync(stand.Data.Clock.GetUtcNow(), 8, Token));
        stand.Shelf.Open();
        await stand.Table.RunAsync(asked.Id, Token);
        await sleeping;

        var done = await stand.RowAsync(asked);
        Assert.Equal(ExportState.Done, done.State);
        Assert.Equal(["1-2"], stand.FilesOnDisk());
        Assert.Equal(Whole, await stand.TextAsync(done));
    }

    [Fact]
    public async Task An_export_that_ends_its_process_each_time_is_given_up()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        await using (var db = await stand.Data.DbAsync(Token))
            await db.ExportJobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.Attempts, 5), Token);

        var failed = await stand.WorkAsync(asked);

        Assert.Equal(ExportState.Failed, failed.State);
        Assert.NotNull(failed.FailureId);
    }

    [Fact]
    public async Task A_cancel_ends_what_waits_at_once()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();

        Assert.True(await stand.Desk.CancelAsync(Reach.Everything, asked.Id, "mika", Token));

        Assert.Equal(ExportState.Cancelled, (await stand.WorkAsync(asked)).State);
        Assert.False(await stand.Desk.CancelAsync(Reach.Everything, asked.Id, "mika", Token));
        Assert.Empty(stand.FilesOnDisk());
    }

    [Fact]
    public async Task A_cancel_ends_what_is_being_made_and_leaves_no_file()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        stand.Shelf.Close();
        var working = stand.BeginAsync(asked, Token);
        await stand.Shelf.Reached.Task.WaitAsync(Token);

        Assert.True(await stand.Desk.CancelAsync(Reach.Everything, asked.Id, "mika", Token));
        stand.Shelf.Open();
        await working;

        Assert.Equal(ExportState.Cancelled, (await stand.RowAsync(asked)).State);
        Assert.Empty(stand.FilesOnDisk());
    }

    [Fact]
    public async Task A_cancel_outlives_the_process_it_was_asked_of()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        await using (var db = await stand.Data.DbAsync(Token))
            await db.ExportJobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ExportState.Running).SetProperty(job => job.LeaseOwner, "dead").SetProperty(job => job.CancelRequested, true), Token);

        Assert.Equal(ExportState.Cancelled, (await stand.WorkAsync(asked)).State);
        Assert.Null(stand.Shelf.SeenReach);
    }

    [Fact]
    public async Task A_program_that_stops_leaves_the_export_to_its_successor()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();
        stand.Shelf.Close();
        using var stopping = new CancellationTokenSource();
        var working = stand.BeginAsync(asked, stopping.Token);
        await stand.Shelf.Reached.Task.WaitAsync(Token);
        await stopping.CancelAsync();
        stand.Shelf.Open();
        await working;

        Assert.Equal(ExportState.Queued, (await stand.RowAsync(asked)).State);
        Assert.Equal(ExportState.Done, (await stand.WorkAsync(asked)).State);
    }

    [Fact]
    public async Task Where_there_are_no_figures_the_row_says_why_in_the_askers_words()
    {
        await using var stand = await ExportStand.OpenAsync();
        stand.Shelf.Refusal = "この期間のデータはありません";

        var failed = await stand.WorkAsync(await stand.AskAsync());

        Assert.Equal((ExportState.Failed, "この期間のデータはありません", null), (failed.State, failed.Error, failed.FailureId));
    }

    [Fact]
    public async Task What_breaks_leaves_no_file_and_an_id_that_the_log_knows()
    {
        await using var stand = await ExportStand.OpenAsync();
        stand.Shelf.Breaks = new IOException("No space left on device.");

        var failed = await stand.WorkAsync(await stand.AskAsync());

        Assert.Equal((ExportState.Failed, null), (failed.State, failed.Error));
        Assert.Equal(8, failed.FailureId?.Length);
        Assert.Empty(stand.FilesOnDisk());
    }

    [Fact]
    public async Task File_and_row_go_when_their_time_is_over()
    {
        await using var stand = await ExportStand.OpenAsync();
        var done = await stand.WorkAsync(await stand.AskAsync());
        stand.Data.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Empty(await stand.Table.DueAsync(stand.Data.Clock.GetUtcNow(), 8, Token));
        Assert.NotNull(await stand.Desk.FileAsync(Reach.Everything, done.Id, "mika", Token));

        stand.Data.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await stand.Desk.FileAsync(Reach.Everything, done.Id, "mika", Token));
        Assert.Equal([done.Id], await stand.Table.DueAsync(stand.Data.Clock.GetUtcNow(), 8, Token));
        await stand.Table.RunAsync(done.Id, Token);

        Assert.Empty(stand.FilesOnDisk());
        Assert.Empty(await stand.Desk.ListAsync(Reach.Everything, 10, Token));
    }

    [Fact]
    public async Task An_export_sees_what_its_asker_may_and_is_there_for_nobody_who_may_see_less()
    {
        await using var stand = await ExportStand.OpenAsync();
        var ever = new DayRange(DateOnly.MinValue, DateOnly.MaxValue);
        var project = new ReachScope(new([new("777788889999", ever, 3, "alpha")], [new("Project", "alpha", ever, 7, "alpha"), new("Project", "beta", ever, 1, "beta")]), ["alpha"]);
        var accounts = Reach.Accounts(["111122223333", "444455556666"]);
        var mine = accounts.Or(Reach.Of(project));
        var done = await stand.WorkAsync(await stand.AskAsync(reach: mine));

        Assert.Equal(mine.Fingerprint, stand.Shelf.SeenReach!.Fingerprint);
        foreach (var (reach, sees) in new[] { (mine, true), (Reach.Everything, true), (Reach.Accounts(["111122223333"]), false), (accounts, false), (Reach.Accounts([]), false) })
        {
            Assert.Equal(sees, await stand.Desk.GetAsync(reach, done.Id, Token) is not null);
            Assert.Equal(sees, await stand.Desk.FileAsync(reach, done.Id, "mika", Token) is not null);
            Assert.Equal(sees, (await stand.Desk.ListAsync(reach, 10, Token)).Count == 1);
            Assert.Equal(sees, (await stand.Desk.TakeNewsAsync(reach, "test", Token)).Count == 1 || reach.IsEverything);
        }
    }

    [Fact]
    public async Task An_export_of_everything_is_not_for_who_sees_some_accounts_and_they_cannot_cancel_it()
    {
        await using var stand = await ExportStand.OpenAsync();
        var asked = await stand.AskAsync();

        Assert.False(await stand.Desk.CancelAsync(Reach.Accounts(["111122223333"]), asked.Id, "mika", Token));
        Assert.Equal(ExportState.Queued, (await stand.RowAsync(asked)).State);
    }

    [Fact]
    public async Task The_whole_file_is_written_in_the_askers_language()
    {
        await using var stand = await ExportStand.OpenAsync();
        var here = System.Globalization.CultureInfo.CurrentUICulture.Name;

        await stand.WorkAsync(await stand.AskAsync(Order(language: "ja-JP")));

        Assert.Equal("ja-JP/ja-JP", stand.Shelf.SeenCulture);
        Assert.Equal(here, System.Globalization.CultureInfo.CurrentUICulture.Name);
    }

    [Fact]
    public async Task That_an_export_ended_is_news_once_and_only_to_who_asked()
    {
        await using var stand = await ExportStand.OpenAsync();
        var done = await stand.WorkAsync(await stand.AskAsync());
        await stand.AskAsync(Order("p=last-month"));

        Assert.Empty(await stand.Desk.TakeNewsAsync(Reach.Everything, "somebody else", Token));
        Assert.Equal([done.Id], (await stand.Desk.TakeNewsAsync(Reach.Everything, "test", Token)).Select(export => export.Id));
        Assert.Empty(await stand.Desk.TakeNewsAsync(Reach.Everything, "test", Token));
    }
}
