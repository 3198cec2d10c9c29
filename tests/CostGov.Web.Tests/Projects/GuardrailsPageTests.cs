using Bunit;
using CostGov.Accounts;
using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Projects;
using CostGov.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Projects;

public sealed class GuardrailsPageTests : BunitContext, IAsyncLifetime
{
    private const string Fresh = "555555555555";
    private TemporaryData _data = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await ProjectsStand.CompanyAsync(Stop);
        await using var db = await _data.DbAsync(Stop);
        db.LinkedAccounts.Add(new LinkedAccount
        {
            Id = Fresh,
            PayerId = AccountsStand.Payer,
            Name = "fresh",
            State = "ACTIVE",
            JoinedAt = new DateTimeOffset(2026, 8, 15, 1, 0, 0, TimeSpan.Zero),
            Memberships = { new() { AccountId = Fresh, OuId = "ou-dev", From = new(2026, 8, 15) } },
        });
        await db.SaveChangesAsync(Stop);
        await _data.PublishAsync(
            AccountsStand.August.Add("2026-08-16", 1.488m, Fresh, "EC2 - Other").Add("2026-08-17", 0.5m, Fresh, "AWS Lambda"), AccountsStand.Cubes, Stop, AccountsStand.Payer, runId: 2, dataTo: new(2026, 8, 20));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Fact]
    public void A_new_account_is_there_with_what_its_network_cost_in_its_first_days_and_has_no_project()
    {
        var page = Open();
        var tables = page.FindAll("table");
        Assert.Equal(["Root / Development 1 1 2"], Rows(tables[0]));
        Assert.Contains("fresh Root / Development Unassigned $1.99", Rows(tables[1]));
        Assert.Contains("fresh 15 Aug 2026 Unassigned $1.49 $1.99", Rows(tables[3]));
    }

    [Fact]
    public async Task A_rule_for_its_unit_picks_a_new_account_up_by_itself()
    {
        await ProjectsStand.SaveAsync(_data, "dev", "Development", null, ["Mori"], "ou:ou-dev", Stop);
        Assert.Contains("fresh 15 Aug 2026 Development $1.49 $1.99", Rows(Open().FindAll("table")[^1]));
    }

    private static IEnumerable<string> Rows(AngleSharp.Dom.IElement table) =>
        table.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.SelectMany(cell => cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private IRenderedComponent<GuardrailsPage> Open()
    {
        this.Serve(_data);
        this.GoTo("/guardrails");
        return Render<GuardrailsPage>().Loaded();
    }
}
