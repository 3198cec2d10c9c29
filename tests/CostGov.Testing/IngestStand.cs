using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using CostGov.Accounts;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CostGov.Testing;

/// <summary>An installation that reads a simulated AWS over HTTP, on one clock with it.</summary>
public sealed class IngestStand : IAsyncDisposable
{
    private IngestStand(TemporaryData data, SimulatedAws aws, FakeTimeProvider clock) => (Data, Aws, Clock) = (data, aws, clock);

    public TemporaryData Data { get; }

    public SimulatedAws Aws { get; }

    public FakeTimeProvider Clock { get; }

    public IngestDesk Desk => Data.Services.GetRequiredService<IngestDesk>();

    public IngestWorker Worker => Data.Services.GetRequiredService<IngestWorker>();

    public SourceQueries Sources => Data.Services.GetRequiredService<SourceQueries>();

    public string PayerId => Aws.Scenario.Organization.ManagementAccountId;

    public static Task<IngestStand> StartAsync(Func<TimeProvider, Scenario> scenario, CancellationToken cancellationToken) =>
        StartAsync(scenario, new SimulatorOptions(), options => options, cancellationToken);

    /// <param name="configure">Changes the settings from those of a demo: no pace, no approval, no rounding, short waits.</param>
    public static async Task<IngestStand> StartAsync(
        Func<TimeProvider, Scenario> scenario, SimulatorOptions simulator, Func<AwsSettings, AwsSettings> configure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(configure);
        SimulatedAws? aws = null;
        var settings = configure(new AwsSettings());
        var clock = new FakeTimeProvider(settings.Now);
        var data = await TemporaryData.CreateAsync(
            services => services.AddAccounts().AddWork()
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton(_ => Options(aws!))
                .AddIngestion()
                .AddSingleton(_ => Microsoft.Extensions.Options.Options.Create(settings.ToOptions(aws!))),
            cancellationToken);
        aws = await SimulatedAws.StartAsync(scenario(clock), simulator, cancellationToken);
        return new(data, aws, clock);
    }

    /// <summary>Asks for a run and works on it until it has ended, moving the clock over its waits.</summary>
    public async Task<IngestRunRow> RunAsync(IngestRunKind kind, CancellationToken cancellationToken, string? payerId = null)
    {
        var asked = await Desk.RequestAsync(kind, payerId ?? PayerId, "test", cancellationToken);
        return await WorkAsync(asked.Id, cancellationToken);
    }

    public async Task<IngestRunRow> WorkAsync(long runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Worker.RunAsync(runId, cancellationToken);
            var run = (await Desk.GetAsync(Reach.Everything, runId, cancellationToken))!.Run;
            if (run.State != IngestRunState.Pending)
                return run;
            if (run.DueAt is { } due && due > Clock.GetUtcNow())
                Clock.SetUtcNow(due);
        }
    }

    /// <summary>What is published, summed per day and kind, by cube and month.</summary>
    public async Task<IReadOnlyDictionary<(string Cube, string Period), DayTotals>> PublishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await Data.DbAsync(cancellationToken);
        var (pointers, files) = (db.PublishedCubes, db.RunFiles);
        var published = await (from pointer in pointers join file in files on pointer.RunFileId equals file.Id select file).ToListAsync(cancellationToken);
        var totals = new Dictionary<(string, string), DayTotals>();
        foreach (var file in published)
            totals[(file.Cube, file.Period)] = await Data.Costs.TotalsAsync(file, cancellationToken);
        return totals;
    }

    /// <summary>Every published charge as a line, in a fixed order: cube, month, day, account, service, region, tag value, kind, estimated and the amounts.</summary>
    public Task<IReadOnlyList<string>> ExportAsync(CancellationToken cancellationToken) => PublishedCharges.ExportAsync(Data, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        await Aws.DisposeAsync();
    }

    private static AWSOptions Options(SimulatedAws aws) => new()
    {
        Credentials = new BasicAWSCredentials(aws.AccessKeyId, aws.SecretAccessKey),
        DefaultClientConfig = { ServiceURL = aws.Endpoint.ToString() },
        Region = Amazon.RegionEndpoint.GetBySystemName(aws.Region),
    };
}

/// <summary>The settings of a test, from which options are made once.</summary>
public sealed record AwsSettings
{
    public DateTimeOffset Now { get; init; } = new(2026, 9, 10, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Null for the payers of the simulated AWS.</summary>
    public IReadOnlyList<PayerOptions>? Payers { get; init; }

    public decimal? MonthlyCapUsd { get; init; }

    public bool ApproveFirstRun { get; init; }

    public decimal RoundingPerDay { get; init; }

    public int Attempts { get; init; } = 3;

    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan RequestDeadline { get; init; } = TimeSpan.FromSeconds(120);

    internal AwsOptions ToOptions(SimulatedAws aws) => new()
    {
        Payers = Payers ?? [.. aws.Payers.Select(payer => new PayerOptions { Id = payer.AccountId })],
        MonthlyCapUsd = MonthlyCapUsd,
        ApproveFirstRun = ApproveFirstRun,
        RoundingPerDay = RoundingPerDay,
        Attempts = Attempts,
        AttemptTimeout = AttemptTimeout,
        RequestDeadline = RequestDeadline,
        CostExplorerPerSecond = null,
        OrganizationsPerSecond = null,
    };
}
