using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Testing;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Benchmarks.Costs;

/// <summary>Questions of the Explorer page over more than 20 million daily rows, beside the same questions written by hand in SQL.</summary>
internal static class ExplorerQuestions
{
    private const int Rounds = 5;
    private const string Month = "date_trunc('month', day)";
    private static readonly DayRange Year = new(new(2025, 8, 1), new(2026, 9, 1));
    private static readonly DayRange Quarter = new(new(2026, 6, 3), new(2026, 9, 1));
    private static readonly DayRange August = new(new(2026, 8, 1), new(2026, 9, 1));
    private static readonly DayRange July = new(new(2026, 7, 1), new(2026, 8, 1));
    private static readonly CostFilter NoCredits = new(Dimension.Category, ["Credit", "Tax"], Exclude: true);

    public static async Task RunAsync(Measurement measurement, CancellationToken cancellationToken)
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), cancellationToken);
        var rows = 0L;
        var filling = await Measurement.TimeAsync(async () => rows = await Organisation.FillAsync(data, Year, cancellationToken));
        measurement.Line($"{rows:#,##0} daily rows of {Organisation.Accounts} accounts made and loaded in {filling.TotalSeconds:0} s, DuckDB file {new FileInfo(data.Folder.CostStoreFile).Length / 1e6:0} MB");

        // Each question is worked out anew every time: what the cache of answers saves is not ours to count here.
        using var nothingKept = new AnswerCache(0);
        var queries = new CostQueries(data.Costs, data.Services.GetRequiredService<AccountQueries>(), data.Services.GetRequiredService<ProjectQueries>(), data.Databases, nothingKept);
        var snapshot = await queries.CaptureAsync(cancellationToken);
        using var byHand = new DuckDBConnection($"Data Source={data.Folder.CostStoreFile}");
        byHand.Open();
        Organisation.StaysByHand(byHand);
        var files = await Organisation.ServiceFilesAsync(data, cancellationToken);
        foreach (var (name, question, statements) in Questions(files))
        {
            var (ours, hand) = await Measurement.InterleavedAsync(
                Rounds,
                () => AskAsync(queries, snapshot, question, cancellationToken),
                () => Task.Run(() => Array.ForEach(statements, sql => Read(byHand, sql)), cancellationToken));
            measurement.Line($"{name,-50} {Measurement.Milliseconds(ours),10}  by hand {Measurement.Milliseconds(hand),10}  ratio {ours / hand:0.00}");
        }

        await ByProjectAsync(measurement, data, queries, snapshot, cancellationToken);
    }

    // Promised: at most twice as long as by account, within one run.
    private static async Task ByProjectAsync(Measurement measurement, TemporaryData data, CostQueries queries, CostSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var (name, from) in new[] { ("400 projects, settled", DateOnly.MinValue), ("400 projects, half of the accounts changed hands", new DateOnly(2026, 3, 15)) })
        {
            var claims = Organisation.Projects(from);
            var assigned = snapshot.With(claims);
            foreach (var (period, days, granularity) in new[] { ("13 months", Year, Granularity.Month), ("90 days", Quarter, Granularity.Day) })
            {
                var (byProject, byAccount) = await Measurement.InterleavedAsync(
                    Rounds,
                    () => AskAsync(queries, assigned, Ask(days, granularity, Dimension.Project), cancellationToken),
                    () => AskAsync(queries, assigned, Ask(days, granularity, Dimension.Account), cancellationToken));
                measurement.Line($"{period + " × " + name,-62} {Measurement.Milliseconds(byProject),10}  by account {Measurement.Milliseconds(byAccount),10}  ratio {byProject / byAccount:0.00}");
            }
        }
    }

    private static async Task AskAsync(CostQueries queries, CostSnapshot snapshot, CostQuestion question, CancellationToken cancellationToken)
    {
        var answer = await queries.AskAsync(Reach.Everything, snapshot, question, cancellationToken);
        if (answer is not CostAnswer.Figures { Table.Total: > 0 })
            throw new InvalidOperationException($"No figures but {answer}.");
    }

    private static void Read(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var sum = 0m;
        while (reader.Read())
        {
            for (var column = 1; column < reader.FieldCount - 1; column++)
                _ = reader.GetString(column);
            sum += reader.GetDecimal(reader.FieldCount - 1);
        }

        if (sum <= 0)
            throw new InvalidOperationException($"No figures of {sql}.");
    }

    private static IEnumerable<(string Name, CostQuestion Question, string[] ByHand)> Questions(IReadOnlyDictionary<BillingPeriod, int> files) =>
    [
        ("13 months × account", Ask(Year, Granularity.Month, Dimension.Account), [Sql(files, Year, Month, "account_id")]),
        ("90 days × service", Ask(Quarter, Granularity.Day, Dimension.Service), [Sql(files, Quarter, "day", "service")]),
        ("13 months total", Ask(Year, Granularity.Total), [Sql(files, Year, "0")]),
        ("13 months × service, no credits or tax", Ask(Year, Granularity.Month, Dimension.Service) with { Filters = [NoCredits] },
            [Sql(files, Year, Month, "service", "and kind not in ('Credit', 'Discount', 'Tax')")]),
        ("a month by account against the one before, top 10", Ask(August, Granularity.Total, Dimension.Account) with { CompareWith = July, Limit = 10 },
            [Sql(files, August, "0", "account_id"), Sql(files, July, "0", "account_id")]),
        ("31 days × account × service, top 20", Ask(August, Granularity.Day, Dimension.Account, Dimension.Service) with { Limit = 20 },
            [Sql(files, August, "day", "account_id, service")]),
        ("13 months of one account × service", Ask(Year, Granularity.Month, Dimension.Service) with { Filters = [new(Dimension.Account, [Organisation.AccountId(7)])] },
            [Sql(files, Year, Month, "service", $"and account_id = '{Organisation.AccountId(7)}'")]),
        ("13 months × OU", Ask(Year, Granularity.Month, Dimension.Ou), [Sql(files, Year, Month, "ou", from: "charge join stay using (account_id)")]),
    ];

    // As one would write it who knows which files hold the cube.
    private static string Sql(IReadOnlyDictionary<BillingPeriod, int> files, DayRange days, string bucket, string keys = "", string and = "", string from = "charge") =>
        $"select {bucket}, {(keys.Length > 0 ? keys + ", " : "")}sum(billed_whole) + sum(billed_rest) from {from} "
        + $"where file_id in ({string.Join(", ", days.Periods.Select(period => files[period]))}) and day >= date '{days.Start:yyyy-MM-dd}' and day < date '{days.End:yyyy-MM-dd}' {and} group by all";

    private static CostQuestion Ask(DayRange period, Granularity granularity, params Dimension[] by) =>
        new(period, granularity, CostMetric.Billed, by, []);
}
