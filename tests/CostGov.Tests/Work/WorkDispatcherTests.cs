using CostGov.Accounts;
using CostGov.Persistence;
using CostGov.Testing;
using CostGov.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Work;

public sealed class WorkDispatcherTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slot_that_has_come_becomes_one_row_however_often_the_clock_ticks()
    {
        var hourly = new HourlyNote();
        await using var data = await OpenAsync(hourly);
        var dispatcher = data.Services.GetRequiredService<WorkDispatcher>();

        await dispatcher.DispatchAsync(Cancelled);
        Assert.Empty(await NotesAsync(data));

        data.Clock.Advance(TimeSpan.FromHours(1));
        await dispatcher.DispatchAsync(Cancelled);
        await dispatcher.DispatchAsync(Cancelled);
        Assert.Equal(["note@2026-09-10T07:00Z"], await NotesAsync(data));
    }

    [Fact]
    public async Task A_process_that_was_down_for_three_days_catches_up_once()
    {
        await using var data = await OpenAsync(new HourlyNote());
        data.Clock.Advance(TimeSpan.FromDays(3));
        await data.Services.GetRequiredService<WorkDispatcher>().DispatchAsync(Cancelled);
        Assert.Equal(["note@2026-09-13T06:00Z"], await NotesAsync(data));
    }

    [Fact]
    public async Task A_slot_whose_rows_cannot_be_saved_is_tried_again()
    {
        var hourly = new HourlyNote { Fails = true };
        await using var data = await OpenAsync(hourly);
        data.Clock.Advance(TimeSpan.FromHours(1));
        var dispatcher = data.Services.GetRequiredService<WorkDispatcher>();

        await Assert.ThrowsAsync<IOException>(() => dispatcher.DispatchAsync(Cancelled));
        hourly.Fails = false;
        await dispatcher.DispatchAsync(Cancelled);
        Assert.Equal(["note@2026-09-10T07:00Z"], await NotesAsync(data));
    }

    [Fact]
    public async Task A_row_is_woken_once_while_its_worker_runs_and_again_when_it_is_due_afterwards()
    {
        var table = new Rows { Due = [7] };
        await using var data = await OpenAsync(new HourlyNote(), table);
        var dispatcher = data.Services.GetRequiredService<WorkDispatcher>();

        Assert.Equal([new DueWork("rows", 7)], await dispatcher.DispatchAsync(Cancelled));
        Assert.Empty(await dispatcher.DispatchAsync(Cancelled));

        await data.Services.GetRequiredService<Worker>().RunAsync(new("rows", 7), Cancelled);
        Assert.Equal([7], table.Ran);
        Assert.Equal([new DueWork("rows", 7)], await dispatcher.DispatchAsync(Cancelled));
    }

    [Fact]
    public async Task A_worker_that_fails_leaves_its_row_to_be_woken_again()
    {
        await using var data = await OpenAsync(new HourlyNote(), new Rows { Due = [7], Fails = true });
        var dispatcher = data.Services.GetRequiredService<WorkDispatcher>();
        await dispatcher.DispatchAsync(Cancelled);
        await Assert.ThrowsAsync<IOException>(() => data.Services.GetRequiredService<Worker>().RunAsync(new("rows", 7), Cancelled));
        Assert.Single(await dispatcher.DispatchAsync(Cancelled));
    }

    [Fact]
    public async Task A_paused_schedule_makes_nothing_and_has_no_next_time()
    {
        await using var data = await OpenAsync(new HourlyNote());
        await using (var db = await data.DbAsync(Cancelled))
        {
            db.Schedules.Single().IsPaused = true;
            await db.SaveChangesAsync(Cancelled);
        }

        data.Clock.Advance(TimeSpan.FromHours(5));
        await data.Services.GetRequiredService<WorkDispatcher>().DispatchAsync(Cancelled);
        Assert.Empty(await NotesAsync(data));
        Assert.Null((await data.Services.GetRequiredService<ScheduleBook>().NextAsync(Cancelled))["note"]);
    }

    private static async Task<TemporaryData> OpenAsync(HourlyNote hourly, Rows? table = null)
    {
        var data = await TemporaryData.CreateAsync(
            services =>
            {
                services.AddWork().AddSingleton<IScheduledWork>(hourly).AddSingleton<IWakeUp, NobodyWakes>();
                if (table is not null)
                    services.AddSingleton<IWorkTable>(table);
            },
            Cancelled);
        await data.Services.GetRequiredService<ScheduleBook>().SeedAsync(Cancelled);
        return data;
    }

    private static async Task<List<string>> NotesAsync(TemporaryData data)
    {
        await using var db = await data.DbAsync(Cancelled);
        return [.. db.PayerAccounts.Select(payer => payer.Id)];
    }

    /// <summary>Leaves a row in a table at hand for every slot.</summary>
    private sealed class HourlyNote : IScheduledWork
    {
        public bool Fails { get; set; }

        public string Name => "note";

        public string DefaultCron => "0 * * * *";

        public Task AddForSlotAsync(CostGovDb db, string slot, DateTimeOffset now, CancellationToken cancellationToken)
        {
            db.PayerAccounts.Add(new PayerAccount { Id = slot, Name = slot });
            return Fails ? throw new IOException("No space left on device.") : Task.CompletedTask;
        }
    }

    private sealed class Rows : IWorkTable
    {
        public required IReadOnlyList<long> Due { get; init; }

        public bool Fails { get; init; }

        public List<long> Ran { get; } = [];

        public string Kind => "rows";

        public Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => Task.FromResult(Due);

        public Task RunAsync(long rowId, CancellationToken cancellationToken)
        {
            Ran.Add(rowId);
            return Fails ? Task.FromException(new IOException("No space left on device.")) : Task.CompletedTask;
        }
    }

    private sealed class NobodyWakes : IWakeUp
    {
        public void Wake(DueWork work)
        {
        }
    }
}
