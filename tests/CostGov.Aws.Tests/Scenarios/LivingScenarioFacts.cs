using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;

namespace CostGov.Aws.Tests.Scenarios;

public sealed class LivingScenarioFacts
{
    private static readonly DateOnly Day = new(2026, 10, 14);
    private const string Servers = "Amazon Elastic Compute Cloud - Compute";

    private string EcProd => _company.Planted.Spike.AccountId;

    private readonly DemoCompany _company = new(ScenarioOptions.On(new(2026, 11, 23)));

    [Fact]
    public void A_late_credit_changes_its_day_and_no_other()
    {
        var (before, after) = (_company.LinesOn(Day), _company.LinesOn(Day.AddDays(1)));

        _company.AddCredit(Day, EcProd, Servers, 123.45m);

        Assert.Equal(Total(before) - 123.45m, Total(_company.LinesOn(Day)));
        Assert.Equal(Total(after), Total(_company.LinesOn(Day.AddDays(1))));
        Assert.Equal("Credit", Assert.Single(_company.LinesOn(Day).Except(before)).RecordType);
    }

    [Fact]
    public void A_restated_service_costs_more_and_the_others_the_same()
    {
        var before = _company.LinesOn(Day);

        _company.MultiplyService(Day, "Amazon Redshift", 1.5m);

        var after = _company.LinesOn(Day);
        Assert.InRange(Total(after.Where(line => line.Service == "Amazon Redshift")) / Total(before.Where(line => line.Service == "Amazon Redshift")), 1.4999999m, 1.5000001m);
        Assert.Equal(Total(before.Where(line => line.Service != "Amazon Redshift")), Total(after.Where(line => line.Service != "Amazon Redshift")));
    }

    [Fact]
    public void A_backfill_moves_cost_between_tag_values_and_changes_no_daily_total()
    {
        var before = Range(Day, 5).Select(day => Total(_company.LinesOn(day))).ToList();
        var moved = _company.LinesOn(Day).Where(line => line.Tags.GetValueOrDefault("Project") == "ec-site").ToList();

        _company.Retag(Day, Day.AddDays(5), "Project", "ec-site", "campaign");

        Assert.NotEmpty(moved);
        Assert.Equal(before, Range(Day, 5).Select(day => Total(_company.LinesOn(day))));
        Assert.DoesNotContain(_company.LinesOn(Day), line => line.Tags.GetValueOrDefault("Project") == "ec-site");
        Assert.Contains(_company.LinesOn(Day.AddDays(5)), line => line.Tags.GetValueOrDefault("Project") == "ec-site");
        Assert.Contains(_company.LinesOn(Day.AddDays(-1)), line => line.Tags.GetValueOrDefault("Project") == "ec-site");
    }

    [Fact]
    public void A_tag_can_be_taken_off_in_the_past()
    {
        _company.Retag(Day, Day.AddDays(1), "Project", "ec-site", null);

        Assert.DoesNotContain(_company.LinesOn(Day), line => line.Tags.GetValueOrDefault("Project") == "ec-site");
    }

    [Fact]
    public void Changes_add_up_in_the_order_they_were_made()
    {
        var before = Total(_company.LinesOn(Day));
        _company.Restate(Day, lines => lines.Where(line => line.RecordType != "Usage"));
        _company.AddLine(_company.LinesOn(Day)[0] with { Unblended = 7m });

        var total = Total(_company.LinesOn(Day));
        Assert.True(total < before);
        Assert.Contains(_company.LinesOn(Day), line => line.Unblended == 7m);
    }

    [Fact]
    public void An_account_can_move_be_renamed_and_close()
    {
        var account = _company.Organization.Accounts.Single(known => known.Name == "hz-ec-dev");
        var sandbox = _company.Organization.Units.Single(unit => unit.Name == "Sandbox");

        _company.MoveAccount(account.Id, sandbox.Id);
        _company.RenameAccount(account.Id, "hz-ec-playground");
        _company.CloseAccount(account.Id, Day);

        var changed = _company.Organization.Accounts.Single(known => known.Id == account.Id);
        Assert.Equal((sandbox.Id, "hz-ec-playground", "CLOSED"), (changed.ParentId, changed.Name, changed.State));
        Assert.Contains(_company.LinesOn(Day.AddDays(-1)), line => line.AccountId == account.Id);
        Assert.DoesNotContain(Range(Day, 30).SelectMany(_company.LinesOn), line => line.AccountId == account.Id);
        Assert.Throws<ArgumentException>(() => _company.MoveAccount(account.Id, "ou-none-00000000"));
        Assert.Throws<ArgumentException>(() => _company.RenameAccount("000000000000", "nobody"));
    }

    [Fact]
    public void An_account_can_be_opened_and_billed()
    {
        var account = _company.Organization.Accounts[^1] with { Id = "999900001111", Name = "hz-brand-new", State = "ACTIVE" };

        _company.OpenAccount(account);
        _company.AddLine(_company.LinesOn(Day)[0] with { AccountId = account.Id });

        Assert.Contains(account, _company.Organization.Accounts);
        Assert.Single(_company.LinesOn(Day), line => line.AccountId == account.Id);
        Assert.Throws<ArgumentException>(() => _company.OpenAccount(account));
    }

    [Fact]
    public void A_month_marked_final_is_not_estimated_any_more()
    {
        Assert.True(_company.IsEstimated(new(2026, 11, 10)));

        _company.MarkFinal(new(2026, 11, 10));

        Assert.False(_company.IsEstimated(new(2026, 11, 30)));
        Assert.True(_company.IsEstimated(new(2026, 12, 1)));
    }

    [Fact]
    public void Forgotten_days_are_written_again_as_they_were_changes_included()
    {
        var forgetful = new DemoCompany(ScenarioOptions.On(new(2026, 11, 23)) with { CachedLines = 600 });
        forgetful.MultiplyService(Day, "Amazon Redshift", 3m);
        var first = DemoCompanyFacts.Texts(forgetful.LinesOn(Day)).ToList();
        Assert.Same(forgetful.LinesOn(Day), forgetful.LinesOn(Day));
        var kept = forgetful.LinesOn(Day);

        foreach (var day in Range(Day.AddDays(-20), 10))
            forgetful.LinesOn(day);

        Assert.NotSame(kept, forgetful.LinesOn(Day));
        Assert.Equal(first, DemoCompanyFacts.Texts(forgetful.LinesOn(Day)));
    }

    [Fact]
    public async Task Many_read_while_one_changes_and_the_last_change_is_seen_by_all_after_it()
    {
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                Assert.NotEmpty(_company.LinesOn(Day));
        })).ToList();
        var total = Total(_company.LinesOn(Day));

        for (var number = 1; number <= 40; number++)
        {
            _company.AddCredit(Day, EcProd, Servers, 1m);
            Assert.Equal(total - number, Total(_company.LinesOn(Day)));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static IEnumerable<DateOnly> Range(DateOnly start, int days) => Enumerable.Range(0, days).Select(start.AddDays);

    private static decimal Total(IEnumerable<ChargeLine> lines) => lines.Sum(line => line.Unblended);
}
