using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Testing;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Costs.Queries;

/// <summary>Random bills and random questions; the answer is held against the same sum made in C# over the bill itself.</summary>
public sealed class QuestionsOfAnyBill
{
    private const int QuestionsPerBill = 40;
    private static readonly DateOnly First = new(2026, 7, 1);
    private static readonly string[] Accounts = ["111111111111", "222222222222", "333333333333", ""];
    private static readonly string[] Services = ["Amazon EC2", "Amazon S3", "AWS Support (Business)", ""];
    private static readonly string[] Regions = ["ap-northeast-1", "us-east-1", ""];
    private static readonly string[] Projects = ["alpha", "ALPHA", "費用", ""];
    private static readonly Dimension[] Dimensions = [Dimension.Account, Dimension.Service, Dimension.Region, Dimension.Kind, Dimension.Category, Dimension.Project, Dimension.Tag("Project")];
    private static readonly string[] Codes = ["one", "two", "three"];
    private static readonly Cube[] EveryCube = [Cube.Service, Cube.Region, Cube.Tag("Project"), Cube.ServiceRegion, Cube.ServiceTag("Project")];

    // Fractions of a cent, thousands of millions, credits and zeros side by side.
    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Int[-9999, 9999].Select(units => units * 0.0000000001m),
        Gen.Long[-99_999_999_999_999, 99_999_999_999_999].Select(units => units * 0.00000000000001m),
        Gen.Int[-1_000_000, 1_000_000].Select(units => units * 1000.01m),
        Gen.Const(0m));

    private static readonly Gen<Charge> Charges = Gen.Select(
        Gen.Int[0, 61], OneOf(Accounts), OneOf(Services), OneOf(Regions), OneOf(Projects), Gen.Enum<ChargeKind>(), Amounts,
        (day, account, service, region, project, kind, amount) => new Charge(
            First.AddDays(day), account, service, region, null, project.Length == 0 ? new Dictionary<string, string>() : new() { ["Project"] = project },
            kind, new(amount, amount / 2 is var half && decimal.Round(half, 14) == half ? half : amount, amount, amount), Currency.Usd, false));

    private static readonly Gen<CostFilter> Filters =
        from dimension in OneOf(Dimensions)
        from values in OneOf(ValuesOf(dimension)).Array[1, 2]
        from exclude in Gen.Bool
        select new CostFilter(dimension, values, exclude);

    private static readonly Gen<(CostQuestion Question, Asked Asked)> Questions =
        from start in Gen.Int[0, 50]
        from length in Gen.Int[1, 62]
        from granularity in Gen.Enum<Granularity>()
        from metric in OneOf(CostMetric.Billed, CostMetric.Effective)
        from grouping in OneOf(Dimensions).Array[0, 2]
        from filters in Filters.Array[0, 2]
        from limit in Gen.Int[0, 4]
        from accounts in Gen.OneOf(Gen.Bool.Select(_ => (string[]?)null), OneOf(Accounts).Array[0, 2].Select(some => (string[]?)some))
        from codes in OneOf(Codes).Array[0, 2]
        select (new CostQuestion(new(First.AddDays(start), First.AddDays(Math.Min(start + length, 62))), granularity, metric, [.. grouping.Distinct()], filters, Limit: limit == 0 ? null : limit), new Asked(accounts, codes));

    private static readonly Gen<DatedRule> Rules =
        from code in OneOf(Codes)
        from place in Gen.Int[0, 5]
        from isTag in Gen.Bool
        from account in OneOf(Accounts[..3])
        from project in OneOf(Projects[..3])
        from start in Gen.Int[-20, 61]
        from length in Gen.Int[1, 90]
        select new DatedRule
        {
            ProjectCode = code,
            Place = place,
            Kind = isTag ? RuleKind.CostTag : RuleKind.Account,
            Key = isTag ? "Project" : "",
            Value = isTag ? project : account,
            From = start < 0 ? DateOnly.MinValue : First.AddDays(start),
            Until = length > 60 ? null : First.AddDays(Math.Max(start, 0) + length),
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Every_answer_is_the_sum_of_the_charges_to_the_last_digit(bool isLine)
    {
        var answered = 0;
        await Gen.Select(Charges.Array[1, 120], Questions.Array[QuestionsPerBill], Rules.Array[0, 6]).SampleAsync(async (charges, questions, rules) =>
        {
            await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancel);
            var bill = charges.Append(charges[0] with { Day = First }).Append(charges[0] with { Day = First.AddMonths(1) }).Aggregate(new Ledger(), (ledger, charge) => ledger.Add(charge));
            await data.PublishAsync(bill, isLine ? [Cube.Line] : EveryCube, Cancel);
            await WriteAsync(data, rules);
            var queries = data.Services.GetRequiredService<CostQueries>();
            var projects = data.Services.GetRequiredService<ProjectQueries>();
            var snapshot = await queries.CaptureAsync(Cancel);
            foreach (var (question, asked) in questions)
            {
                var reach = asked.Accounts is null ? Reach.Everything : Reach.Accounts(asked.Accounts).Or(await projects.ReachOfAsync(asked.Codes, Cancel));
                if (await queries.AskAsync(reach, snapshot, question, Cancel) is CostAnswer.Figures { Table: var table })
                {
                    AssertIsSumOf(bill.Charges, question, reach, snapshot.Projects, table);
                    answered++;
                }
                else
                {
                    Assert.False(isLine, $"Line items answer everything, but not {question}.");
                }
            }
        }, iter: 6, threads: 1);

        Assert.InRange(answered, 60, 6 * QuestionsPerBill);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static void AssertIsSumOf(IEnumerable<Charge> bill, CostQuestion question, Reach reach, Claims projects, CostTable table)
    {
        var asked = bill.Where(charge =>
            question.Period.Contains(charge.Day)
            && reach.Covers(charge.AccountId!, charge.Day, charge.Tags!)
            && question.Filters.All(filter => filter.Values.Contains(ValueOf(charge, filter.Dimension, projects)) != filter.Exclude)).ToList();
        var groups = asked
            .GroupBy(charge => string.Join('\n', question.GroupBy.Select(dimension => ValueOf(charge, dimension, projects))))
            .ToDictionary(group => group.Key, group => group.ToList());

        var total = Sum(asked, question.Metric);
        Assert.Equal(total, table.Total);
        Assert.Equal(total, table.Totals.Sum());
        Assert.Equal(total, table.Groups.Sum(group => group.Total) + (table.Other?.Total ?? 0));
        Assert.Equal(groups.Count, table.Groups.Count + table.OtherCount);
        foreach (var group in table.Groups)
        {
            var charges = groups[string.Join('\n', group.Keys)];
            Assert.Equal(Sum(charges, question.Metric), group.Total);
            Assert.Equal(table.Buckets.Select(bucket => (decimal?)Sum(charges.Where(charge => bucket.Days.Contains(charge.Day)), question.Metric)), group.Costs);
        }

        for (var bucket = 0; bucket < table.Buckets.Count; bucket++)
            Assert.Equal(table.Totals[bucket], table.Groups.Sum(group => group.Costs[bucket]) + (table.Other?.Costs[bucket] ?? 0));
        var shown = table.Groups.Select(group => Math.Abs(group.Total!.Value)).ToList();
        Assert.Equal(groups.Values.Select(charges => Math.Abs(Sum(charges, question.Metric))).OrderDescending().Take(shown.Count), shown);
    }

    private static decimal Sum(IEnumerable<Charge> charges, CostMetric metric) => charges.Sum(charge => charge.Amounts.Of(metric)!.Value);

    private static string ValueOf(Charge charge, Dimension dimension, Claims projects) => dimension.Name switch
    {
        DimensionKind.Account => charge.AccountId!,
        DimensionKind.Service => charge.Service!,
        DimensionKind.Region => charge.Region!,
        DimensionKind.Kind => charge.Kind.ToString(),
        DimensionKind.Category => charge.Kind.Category().ToString(),
        DimensionKind.Project => projects.Of(charge.AccountId!, charge.Day, charge.Tags!),
        _ => charge.Tags!.GetValueOrDefault("Project", ""),
    };

    private static string[] ValuesOf(Dimension dimension) => dimension.Name switch
    {
        DimensionKind.Account => Accounts,
        DimensionKind.Service => Services,
        DimensionKind.Region => Regions,
        DimensionKind.Kind => Enum.GetNames<ChargeKind>(),
        DimensionKind.Category => Enum.GetNames<ChargeCategory>(),
        DimensionKind.Project => [.. Codes, ""],
        _ => Projects,
    };

    private static async Task WriteAsync(TemporaryData data, IReadOnlyList<DatedRule> rules)
    {
        await using var db = await data.DbAsync(Cancel);
        db.AddRange(Codes.Select(code => new Project { Code = code, Name = code, Owners = [], ChangedAt = data.Clock.GetUtcNow(), ChangedBy = "test" }));
        db.AddRange(rules);
        await db.SaveChangesAsync(Cancel);
    }

    /// <param name="Accounts">Null is everything.</param>
    private sealed record Asked(string[]? Accounts, string[] Codes);
}
