using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Costs.Queries;

/// <summary>A real store with cubes published by hand, to ask questions of.</summary>
internal sealed class PublishedCosts : IAsyncDisposable
{
    public const string Payer = "111111111111";
    private long _runs;

    private PublishedCosts(TemporaryData data) => Data = data;

    public TemporaryData Data { get; }

    public CostQueries Queries => Data.Services.GetRequiredService<CostQueries>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<PublishedCosts> CreateAsync()
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts().AddCosts(), Cancelled);
        await data.Services.GetRequiredService<CostStore>().EnsureLoadedAsync(Cancelled);
        return new(data);
    }

    public static Charge Row(DateOnly day, decimal cost, string? account = null, string? service = null, string? region = null, string? tagValue = null, ChargeKind kind = ChargeKind.Usage) =>
        new(day, account, service, region, tagValue, null, kind, new(cost, cost, cost, cost), Currency.Usd, IsEstimated: false);

    public static Charge Line(DateOnly day, decimal cost, string account, string service, string region, params (string Key, string Value)[] tags) =>
        new(day, account, service, region, null, tags.ToDictionary(tag => tag.Key, tag => tag.Value), ChargeKind.Usage, new(cost, cost, null, null, cost, cost), Currency.Usd, IsEstimated: false);

    /// <summary>Publishes a cube of one billing period; the source covers days up to <paramref name="dataTo"/>.</summary>
    public async Task<PublishedCosts> WithAsync(Cube cube, DateOnly dataTo, IEnumerable<Charge> charges, string payer = Payer, Func<Publication, Publication>? with = null)
    {
        var store = Data.Services.GetRequiredService<CostStore>();
        var publisher = Data.Services.GetRequiredService<CostPublisher>();
        var staged = await store.WriteAsync(++_runs, payer, cube, BillingPeriod.Containing(dataTo), charges.ToAsyncEnumerable(), null, Cancelled);
        var files = await publisher.PrepareAsync([staged], Cancelled);
        await using var db = await Data.DbAsync(Cancelled);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
        var publication = new Publication(files[0], Data.Clock.GetUtcNow(), dataTo);
        await publisher.PublishAsync(db, [with?.Invoke(publication) ?? publication], Cancelled);
        await transaction.CommitAsync(Cancelled);
        return this;
    }

    public async Task<CostAnswer> AskAsync(CostQuestion question, Reach? reach = null) =>
        await Queries.AskAsync(reach ?? Reach.Everything, await Queries.CaptureAsync(Cancelled), question, Cancelled);

    public async Task<CostTable> TableAsync(CostQuestion question, Reach? reach = null) =>
        Assert.IsType<CostAnswer.Figures>(await AskAsync(question, reach)).Table;

    public async Task<CostAnswer.Unanswerable> RefusalAsync(CostQuestion question, Reach? reach = null) =>
        Assert.IsType<CostAnswer.Unanswerable>(await AskAsync(question, reach));

    public async ValueTask DisposeAsync() => await Data.DisposeAsync();
}
