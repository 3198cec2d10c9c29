using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Projects;

/// <summary>Three accounts in two units and a bill of August and September 2026, today being 10 September.</summary>
internal sealed class ProjectStand : IAsyncDisposable
{
    public const string Web = "222222222222";
    public const string Lab = "333333333333";
    public const string Pos = "444444444444";
    public static readonly DateOnly Today = new(2026, 9, 10);
    public static readonly DayRange Both = new(new(2026, 8, 1), new(2026, 10, 1));

    private ProjectStand(TemporaryData data) => Data = data;

    public TemporaryData Data { get; }

    public ProjectStore Store => Data.Services.GetRequiredService<ProjectStore>();

    public ProjectQueries Queries => Data.Services.GetRequiredService<ProjectQueries>();

    public CostQueries Costs => Data.Services.GetRequiredService<CostQueries>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<ProjectStand> CreateAsync(params Cube[] cubes)
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancelled);
        await using (var db = await data.DbAsync(Cancelled))
        {
            db.Add(new OrganizationalUnit { Id = "ou-prod", PayerId = "999999999999", Name = "Production" });
            db.Add(new OrganizationalUnit { Id = "ou-lab", PayerId = "999999999999", Name = "Laboratory" });
            db.Add(Account(Web, "web", "ou-prod"));
            db.Add(Account(Lab, "lab", "ou-lab"));
            db.Add(Account(Pos, "pos", "ou-prod"));
            await db.SaveChangesAsync(Cancelled);
        }

        var bill = new Ledger()
            .Add("2026-08-02", 10.0000000001m, Web, "Amazon EC2", tags: "Project=alpha")
            .Add("2026-08-03", 20m, Web, "Amazon S3")
            .Add("2026-08-04", 40m, Lab, "Amazon EC2", tags: "Project=alpha")
            .Add("2026-08-05", 80m, Pos, "Amazon EC2", tags: "Project=beta")
            .Add("2026-09-02", 160m, Web, "Amazon EC2")
            .Add("2026-09-03", 320m, Lab, "Amazon S3", tags: "Project=alpha")
            .Add("2026-09-04", -3.5m, Pos, "Amazon EC2", kind: ChargeKind.Credit);
        await data.PublishAsync(bill, cubes.Length == 0 ? [Cube.Service, Cube.Tag("Project"), Cube.ServiceRegion] : cubes, Cancelled);
        return new(data);
    }

    /// <param name="rules">For example <c>account:222222222222</c>.</param>
    public static ProjectChange Change(string code, DateOnly? from, params string[] rules) =>
        new(code, code + " project", null, ["Sato"], "CC-1", [.. rules.Select(text => new WantedRule(Rule(text)))], from, Restate: from < Today);

    public static ProjectRule Rule(string text) => ProjectRule.TryParse(text, out var rule) ? rule : throw new ArgumentException(text);

    /// <summary>Saved since ever.</summary>
    public async Task<ProjectStand> WithAsync(string code, params string[] rules)
    {
        Assert.IsType<ProjectOutcome.Saved>(await Store.SaveAsync(Change(code, DateOnly.MinValue, rules), "test", Cancelled));
        return this;
    }

    public async Task<CostAnswer> AskAsync(CostQuestion question, Reach? reach = null) =>
        await Costs.AskAsync(reach ?? Reach.Everything, await Costs.CaptureAsync(Cancelled), question, Cancelled);

    public async Task<IReadOnlyDictionary<string, decimal?>> ByAsync(Dimension dimension, Reach? reach = null, params CostFilter[] filters)
    {
        var table = Assert.IsType<CostAnswer.Figures>(await AskAsync(Question(dimension) with { Filters = filters }, reach)).Table;
        Assert.Equal(table.Total, table.Groups.Sum(group => group.Total));
        return table.Groups.ToDictionary(group => group.Keys[0], group => group.Total);
    }

    public static CostQuestion Question(params Dimension[] by) => new(Both, Granularity.Total, CostMetric.Billed, by, []);

    public async ValueTask DisposeAsync() => await Data.DisposeAsync();

    private static LinkedAccount Account(string id, string name, string ou) => new()
    {
        Id = id,
        PayerId = "999999999999",
        Name = name,
        State = "ACTIVE",
        Memberships = [new() { AccountId = id, OuId = ou, From = new(2026, 1, 1) }],
    };
}
