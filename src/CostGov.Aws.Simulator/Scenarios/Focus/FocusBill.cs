using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Focus;

/// <summary>What all rows of one month's file share.</summary>
internal sealed class FocusBill(Scenario scenario, DateOnly month)
{
    private readonly Dictionary<(string Account, string Service, string Region), string> _reservations = [];
    private string? _savingsPlan;

    public DateOnly Start { get; } = month;

    public DateOnly End { get; } = month.AddMonths(1);

    public string PayerId { get; } = scenario.Organization.ManagementAccountId;

    public IReadOnlyDictionary<string, string> AccountNames { get; } = scenario.Organization.Accounts.ToDictionary(account => account.Id, account => account.Name);

    public IReadOnlySet<string> ActiveTagKeys { get; } = scenario.CostAllocationTags.Where(key => key.Value).Select(key => key.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// One row a line, except that negations are taken off the covered usage they belong to. A negation without such usage, which only a
    /// changed day can have, keeps a row of its own, so that no sum ever changes.
    /// </summary>
    public IEnumerable<FocusRow> RowsOf(IReadOnlyList<ChargeLine> day)
    {
        foreach (var line in day)
            NoteCommitment(line);
        var negations = day.Where(line => line.RecordType == RecordTypes.SavingsPlanNegation).ToLookup(Use);
        var folded = new HashSet<object>();
        foreach (var line in day.Where(line => line.RecordType != RecordTypes.SavingsPlanNegation))
        {
            var (billed, effective) = (line.Unblended, line.Amortized);
            if (line.RecordType == RecordTypes.SavingsPlanCoveredUsage && folded.Add(Use(line)))
            {
                billed += negations[Use(line)].Sum(negation => negation.Unblended);
                effective += negations[Use(line)].Sum(negation => negation.Amortized);
            }
            yield return Row(line, billed, effective);
        }
        foreach (var alone in negations.Where(use => !folded.Contains(use.Key)).SelectMany(use => use))
            yield return Row(alone, alone.Unblended, alone.Amortized);
    }

    private FocusRow Row(ChargeLine line, decimal billed, decimal effective) => new(line, billed, effective, this, CommitmentOf(line));

    private static (string, string, string, string, string, string?) Use(ChargeLine line) =>
        (line.AccountId, line.Service, line.Region, line.UsageType, line.Operation, line.ResourceId);

    /// <summary>Fees name their commitment; the reservation's comes on the first of the month, before anything it covers.</summary>
    private void NoteCommitment(ChargeLine line)
    {
        if (line.RecordType == RecordTypes.SavingsPlanRecurringFee)
            _savingsPlan = line.ResourceId;
        else if (line is { RecordType: RecordTypes.Recurring, ResourceId: { } arn })
            _reservations[(line.AccountId, line.Service, line.Region)] = arn;
    }

    private string? CommitmentOf(ChargeLine line) => line.RecordType switch
    {
        RecordTypes.SavingsPlanCoveredUsage or RecordTypes.SavingsPlanNegation => _savingsPlan,
        RecordTypes.DiscountedUsage => _reservations.GetValueOrDefault((line.AccountId, line.Service, line.Region)),
        RecordTypes.SavingsPlanRecurringFee or RecordTypes.SavingsPlanUpfrontFee or RecordTypes.Recurring or RecordTypes.Upfront => line.ResourceId,
        _ => null,
    };
}
