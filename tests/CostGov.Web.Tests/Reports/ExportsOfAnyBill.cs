using CostGov.Costs;
using CostGov.Reports;
using CostGov.Testing;
using CsCheck;
using static CostGov.Web.Tests.Reports.ExportedCosts;

namespace CostGov.Web.Tests.Reports;

/// <summary>Random bills and random views; what the files add up to is held against what the page shows.</summary>
public sealed class ExportsOfAnyBill
{
    private static readonly DateOnly First = new(2026, 7, 1);
    private static readonly string[] Accounts = ["111111111111", "222222222222", "012345678901", ""];
    private static readonly string[] Services = ["Amazon EC2", "=HYPERLINK(1)", "+1", "-2", "@x", "費用, 配賦", "a\"b", ""];
    private static readonly string[] Views =
        ["by=service", "by=account", "by=account,service", "by=none", "by=kind&g=week", "by=service&g=month&sort=name", "by=service&x=kind:Credit&sort=-change", "by=account&m=effective&vs=none"];

    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Long[-99_999_999_999_999, 99_999_999_999_999].Select(units => units * 0.00000000000001m),
        Gen.Int[-1_000_000, 1_000_000].Select(units => units * 1000.01m),
        Gen.Const(0m));

    private static readonly Gen<Charge> Charges = Gen.Select(
        Gen.Int[0, 61], OneOf(Accounts), OneOf(Services), Gen.Enum<ChargeKind>(), Amounts,
        (day, account, service, kind, amount) => new Charge(
            First.AddDays(day), account, service, "ap-northeast-1", null, new Dictionary<string, string>(), kind, new(amount, amount, amount, amount), Currency.Usd, day > 50));

    public ExportsOfAnyBill() => InEnglish.Set();

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    [Fact]
    public async Task Add_up_to_the_pages_total_to_the_last_digit() =>
        await Charges.Array[1, 80].SampleAsync(async charges =>
        {
            var ledger = charges.Append(charges[0] with { Day = First }).Append(charges[0] with { Day = First.AddMonths(1) }).Aggregate(new Ledger(), (bill, charge) => bill.Add(charge));
            await using var costs = await ExportedCosts.OfAsync(ledger, Cube.Service);
            foreach (var view in Views)
            {
                var question = "p=2026-07-10..2026-08-20&" + view;
                var screen = await costs.ScreenAsync(question);
                var csv = await CsvAsync(await costs.ExploreAsync(question, ExportFormat.Csv));
                var book = await XlsxAsync(await costs.ExploreAsync(question, ExportFormat.Xlsx));
                var total = Array.IndexOf(book[0][0], "Total");

                Assert.Equal(screen.Total, csv.Sum(row => Number(row["amount"])));
                Assert.Equal(screen.Total, book[0].Skip(1).Sum(row => Number(row[total])));
                Assert.Equal(screen.Total, book[2].Skip(1).Sum(row => Number(row[2])));
                Assert.Contains(book[1], row => row[0] == "Exact total" && row[1] == $"{AmountText.Exact(screen.Total!.Value)} USD");
                Assert.Equal(screen.Totals, book[2].Skip(1).Select(row => (decimal?)Number(row[2])));
                if (screen.Comparison is { } compared)
                    Assert.Equal(compared.Total ?? 0m, book[0].Skip(1).Sum(row => row[total + 1].Length == 0 ? 0m : Number(row[total + 1])));
                Assert.Equal((book[0].Count - 1) * screen.Buckets.Count, csv.Count);
            }
        }, iter: 8, threads: 1);
}
