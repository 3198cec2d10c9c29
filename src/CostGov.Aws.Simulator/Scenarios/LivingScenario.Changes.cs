using System.Collections.Immutable;
using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios;

public abstract partial class LivingScenario
{
    /// <summary>Rewrites one day: what AWS does when it posts late charges or corrects itself.</summary>
    public void Restate(DateOnly day, Func<IReadOnlyList<ChargeLine>, IEnumerable<ChargeLine>> rewrite) => Amend(day, day.AddDays(1), rewrite);

    public void AddLine(ChargeLine line) => Restate(line.Day, lines => lines.Append(line));

    /// <param name="amount">USD given back, a positive number.</param>
    public void AddCredit(DateOnly day, string accountId, string service, decimal amount) =>
        AddLine(Lines.Charge(accountId, day, service, RecordTypes.Credit, -amount));

    /// <summary>All four costs of a service on one day, times a factor, to 10 decimals.</summary>
    public void MultiplyService(DateOnly day, string service, decimal factor) => Restate(day, lines => lines.Select(line => line.Service != service ? line : line with
    {
        Unblended = decimal.Round(line.Unblended * factor, 10),
        Amortized = decimal.Round(line.Amortized * factor, 10),
        NetUnblended = decimal.Round(line.NetUnblended * factor, 10),
        NetAmortized = decimal.Round(line.NetAmortized * factor, 10),
    }));

    /// <summary>
    /// What a backfill of cost-allocation tags does to the past: costs move from one value of a tag to another and no total changes.
    /// </summary>
    /// <param name="until">The first day it does not touch.</param>
    /// <param name="toValue">Null takes the tag off.</param>
    public void Retag(DateOnly from, DateOnly until, string key, string fromValue, string? toValue) => Amend(from, until, lines => lines.Select(line =>
    {
        if (!line.Tags.TryGetValue(key, out var value) || value != fromValue)
            return line;
        var tags = line.Tags.ToImmutableDictionary(StringComparer.Ordinal).Remove(key);
        return line with { Tags = toValue is null ? tags : tags.Add(key, toValue) };
    }));

    /// <summary>From now on its month is not estimated any more, whatever the day is.</summary>
    public void MarkFinal(DateOnly month)
    {
        lock (_changing)
            Volatile.Write(ref _finalMonths, _finalMonths.Add(ScenarioOptions.FirstOf(month)));
    }

    public void MoveAccount(string accountId, string parentId)
    {
        if (parentId != Organization.RootId && Organization.Units.All(unit => unit.Id != parentId))
            throw new ArgumentException($"There is no root or unit {parentId} in {Organization.Id}.", nameof(parentId));
        ChangeAccount(accountId, account => account with { ParentId = parentId });
    }

    public void RenameAccount(string accountId, string name) => ChangeAccount(accountId, account => account with { Name = name });

    /// <param name="value">Null takes the tag off.</param>
    public void TagAccount(string accountId, string key, string? value) => ChangeAccount(accountId, account =>
    {
        var tags = account.Tags.ToImmutableDictionary(StringComparer.Ordinal).Remove(key);
        return account with { Tags = value is null ? tags : tags.Add(key, value) };
    });

    /// <summary>The account stays listed as CLOSED and has no charges from that day on.</summary>
    public void CloseAccount(string accountId, DateOnly day)
    {
        ChangeAccount(accountId, account => account with { State = "CLOSED" });
        Amend(day, DateOnly.MaxValue, lines => lines.Where(line => line.AccountId != accountId));
    }

    /// <summary>An account as the account factory opens it; its charges, if any, are added with <see cref="AddLine"/>.</summary>
    public void OpenAccount(SimulatedAccount account) => Reorganize(now => now.Accounts.Any(known => known.Id == account.Id)
        ? throw new ArgumentException($"Account {account.Id} exists already.", nameof(account))
        : now with { Accounts = [.. now.Accounts, account] });

    private void ChangeAccount(string accountId, Func<SimulatedAccount, SimulatedAccount> change) => Reorganize(now =>
        now.Accounts.Any(account => account.Id == accountId)
            ? now with { Accounts = [.. now.Accounts.Select(account => account.Id == accountId ? change(account) : account)] }
            : throw new ArgumentException($"There is no account {accountId} in {now.Id}.", nameof(accountId)));
}
