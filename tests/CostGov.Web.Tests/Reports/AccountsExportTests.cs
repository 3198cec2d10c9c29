using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Testing;
using static CostGov.Web.Tests.Reports.ExportedCosts;

namespace CostGov.Web.Tests.Reports;

public sealed class AccountsExportTests
{
    private const string August = "p=2026-08-01..2026-08-31&vs=2026-07-01..2026-07-31";

    public AccountsExportTests() => InEnglish.Set();

    [Fact]
    public async Task Every_account_is_there_with_its_names_place_state_tags_and_cost_also_without_charges()
    {
        await using var costs = await SeededAsync();
        var draft = await costs.AccountsAsync(August, ExportFormat.Xlsx);
        var book = await XlsxAsync(draft);

        Assert.Equal("costgov_accounts_2026-08-01_2026-08-31_USD", ((ExportDraft.Ready)draft).Name);
        Assert.Equal(
            ["Account ID", "Account", "Name at AWS", "Display name", "State", "Organisational unit", "Payer ID", "Cost", "Compared", "Change", "Share", "Tag Owner"],
            book[0][0]);
        Assert.Equal(["111111111111", "通販 本番", "ec-prod", "通販 本番", "ACTIVE", "Root / Production", "999999999999", "9", "1", "8"], book[0][1][..10]);
        Assert.Equal("shop", book[0][1][11]);
        Assert.Equal(["222222222222", "222222222222", "", "", "", "", "", "1", "0", "1"], book[0][2][..10]);
        Assert.Equal(["333333333333", "idle", "idle", "", "CLOSED", "", "999999999999", "0", "0", "0"], book[0][3][..10]);
        Assert.Contains(book[1], row => row[0] == "Exact total" && row[1] == "10 USD");
    }

    [Fact]
    public async Task A_csv_adds_up_to_the_bill()
    {
        await using var costs = await SeededAsync();
        var rows = await CsvAsync(await costs.AccountsAsync(August, ExportFormat.Csv));

        Assert.Equal(3, rows.Count);
        Assert.Equal((10m, 1m), (rows.Sum(row => Number(row["amount"])), rows.Sum(row => Number(row["compared_amount"]))));
        Assert.Equal(("2026-08-01", "2026-09-01", "USD", "shop"), (rows[0]["start"], rows[0]["end"], rows[0]["currency"], rows[0]["tag:Owner"]));
    }

    private static async Task<ExportedCosts> SeededAsync()
    {
        var costs = await ExportedCosts.OfAsync(
            new Ledger().Add("2026-08-01", 9m).Add("2026-08-02", 1m, "222222222222").Add("2026-07-02", 1m), Cube.Service);
        await costs.SaveAsync(db =>
        {
            db.OrganizationalUnits.Add(new() { Id = "r-1", PayerId = "999999999999", Name = "Root" });
            db.OrganizationalUnits.Add(new() { Id = "ou-1", PayerId = "999999999999", Name = "Production", ParentId = "r-1" });
            db.LinkedAccounts.Add(new()
            {
                Id = "111111111111",
                PayerId = "999999999999",
                Name = "ec-prod",
                DisplayName = "通販 本番",
                State = "ACTIVE",
                Tags = [new() { AccountId = "111111111111", Key = "Owner", Value = "shop" }],
                Memberships = [new() { AccountId = "111111111111", OuId = "ou-1", From = new(2026, 1, 1) }],
            });
            db.LinkedAccounts.Add(new() { Id = "333333333333", PayerId = "999999999999", Name = "idle", State = "CLOSED" });
        });
        return costs;
    }
}
