using System.Globalization;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Testing;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Benchmarks.Costs;

/// <summary>
/// A bill of 1,000 accounts, 26 services each, usage and tax on every day, as much as a large organisation has in 13 months; beside it
/// the same accounts by region, so that the wanted cube must be found among others.
/// </summary>
internal static class Organisation
{
    public const int Accounts = 1000;
    private const string Payer = "999999999999";

    /// <summary>400 projects of two or three accounts each.</summary>
    /// <param name="moved">The day on which every other account changed hands; the smallest there is for none.</param>
    public static Claims Projects(DateOnly moved) => new(Enumerable.Range(0, Accounts).SelectMany(account => ClaimsOf(account, moved)), []);

    private static IEnumerable<AccountClaim> ClaimsOf(int account, DateOnly moved)
    {
        string Code(int number) => $"project-{number % 400:000}";
        if (moved == DateOnly.MinValue || account % 2 == 0)
            return [new(AccountId(account), new(DateOnly.MinValue, DateOnly.MaxValue), account, Code(account))];
        return
        [
            new(AccountId(account), new(DateOnly.MinValue, moved), account, Code(account)),
            new(AccountId(account), new(moved, DateOnly.MaxValue), Accounts + account, Code(account + 1)),
        ];
    }

    public static string AccountId(int number) => (100000000000L + (number * 7919L)).ToString(CultureInfo.InvariantCulture);

    public static async Task<long> FillAsync(TemporaryData data, DayRange range, CancellationToken cancellationToken)
    {
        await MakeAccountsAsync(data, cancellationToken);
        var files = new List<RunFile>();
        using (var staging = data.Costs.OpenStaging())
        {
            foreach (var period in range.Periods)
            {
                foreach (var (cube, columns, values) in new[] { (Cube.Service, "'Amazon Elastic Service ' || v as service", 26), (Cube.Region, "'region-' || v as region", 4) })
                {
                    Execute(staging.Connection, Charges(period.Days, columns, values));
                    var staged = await staging.SealAsync(new(1, Payer, cube, period), "bill", cancellationToken);
                    files.AddRange(await data.Publisher.PrepareAsync([staged], cancellationToken));
                }
            }
        }

        await using var db = await data.DbAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await data.Publisher.PublishAsync(db, [.. files.Select(file => new Publication(file, data.Clock.GetUtcNow(), BillingPeriod.Parse(file.Period).Days.LastDay))], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return files.Sum(file => file.Rows);
    }

    public static async Task<IReadOnlyDictionary<BillingPeriod, int>> ServiceFilesAsync(TemporaryData data, CancellationToken cancellationToken)
    {
        await using var db = await data.DbAsync(cancellationToken);
        return await db.RunFiles.Where(file => file.Cube == "service").ToDictionaryAsync(file => BillingPeriod.Parse(file.Period), file => file.Id, cancellationToken);
    }

    public static void StaysByHand(DuckDBConnection connection)
    {
        Execute(connection, "create temp table stay (account_id varchar, ou varchar)");
        using var appender = connection.CreateAppender("stay");
        for (var account = 0; account < Accounts; account++)
            appender.CreateRow().AppendValue(AccountId(account)).AppendValue(OuId(account)).EndRow();
    }

    private static async Task MakeAccountsAsync(TemporaryData data, CancellationToken cancellationToken)
    {
        await using var db = await data.DbAsync(cancellationToken);
        for (var ou = 0; ou < 20; ou++)
            db.Add(new OrganizationalUnit { Id = OuId(ou), PayerId = Payer, Name = $"Unit {ou}" });
        for (var account = 0; account < Accounts; account++)
        {
            var id = AccountId(account);
            db.Add(new LinkedAccount { Id = id, PayerId = Payer, Name = $"account-{account}", State = "ACTIVE" });
            foreach (var key in new[] { "Project", "Environment", "Owner", "CostCenter" })
                db.Add(new AccountTag { AccountId = id, Key = key, Value = $"{key}-{account % 50}" });
            db.Add(new OuMembership { AccountId = id, OuId = OuId(account), From = new(2024, 1, 1) });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Charges(DayRange days, string column, int values) => FormattableString.Invariant(
        $"""
        create or replace view bill as
        select
            date '{days.Start:yyyy-MM-dd}' + cast(d as integer) as day,
            cast(100000000000 + a * 7919 as varchar) as account_id,
            {column},
            case k when 0 then 'Usage' else 'Tax' end as kind,
            'USD' as currency,
            false as estimated,
            money_whole(cost) as billed_whole, money_rest(cost) as billed_rest,
            money_whole(cost) as effective_whole, money_rest(cost) as effective_rest,
            money_whole(cost) as net_billed_whole, money_rest(cost) as net_billed_rest,
            money_whole(cost) as net_effective_whole, money_rest(cost) as net_effective_rest
        from (
            select *, cast(((a * 31 + v * 7 + d) % 1000 + k) * 0.00123456790001 as decimal(38, 14)) as cost
            from range({days.Length}) days(d), range(1000) accounts(a), range({values}) vals(v), range(2) kinds(k)
        )
        """);

    private static string OuId(int number) => $"ou-{number % 20:00}";

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
