using System.ComponentModel.DataAnnotations;
using CostGov.Ingestion.Plans;

namespace CostGov.Ingestion.Aws;

/// <summary>Which bills are read and how gently. Credentials, region and endpoint are AWS's own settings.</summary>
public sealed class AwsOptions : IValidatableObject
{
    public const string Section = "CostGov:Aws";

    private static readonly string[] UsualTagKeys = ["Project", "Environment", "Owner", "CostCenter"];

    public IReadOnlyList<PayerOptions> Payers { get; init; } = [];

    /// <summary>How many months are read and watched, the open one included. Cost Explorer answers for 14 at most; fewer make the first reading cheaper.</summary>
    [Range(1, SourceWindow.Months, ErrorMessage = "CostGov:Aws:Months must be 1 to 14.")]
    public int Months { get; init; } = SourceWindow.Months;

    /// <summary>The most that may be spent on the Cost Explorer API in a UTC month, over all payers; null for no bound.</summary>
    [Range(typeof(decimal), "0.01", "100000", ErrorMessage = "CostGov:Aws:MonthlyCapUsd must be 0.01 to 100000, for example 50.")]
    public decimal? MonthlyCapUsd { get; init; }

    /// <summary>Whether the first reading of a payer waits until a person has seen its price.</summary>
    public bool ApproveFirstRun { get; init; } = true;

    /// <summary>How far the rows of a day may be from the source's total before the day is refused; what is below is kept as a visible row.</summary>
    [Range(typeof(decimal), "0", "0.005", ErrorMessage = "CostGov:Aws:RoundingPerDay must be 0 to 0.005.")]
    public decimal RoundingPerDay { get; init; } = 0.005m;

    /// <summary>Keys that are read by default once they are activated for cost allocation; empty for Project, Environment, Owner and CostCenter.</summary>
    public IReadOnlyList<string> TagKeys { get; init; } = [];

    public IReadOnlyList<string> TagKeysOrUsual => TagKeys.Count > 0 ? TagKeys : UsualTagKeys;

    /// <summary>Requests a second to Cost Explorer, for each payer; null for as many as there are. AWS publishes no rate, one a second is safe.</summary>
    [Range(0.01, 1000, ErrorMessage = "CostGov:Aws:CostExplorerPerSecond must be 0.01 to 1000.")]
    public double? CostExplorerPerSecond { get; init; } = 1;

    /// <summary>Requests a second to Organizations, for each payer; null for as many as there are.</summary>
    [Range(0.01, 1000, ErrorMessage = "CostGov:Aws:OrganizationsPerSecond must be 0.01 to 1000.")]
    public double? OrganizationsPerSecond { get; init; } = 5;

    /// <summary>For one attempt, headers and body together.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For one request with all its attempts.</summary>
    public TimeSpan RequestDeadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The wait before a run that met a passing fault goes on; doubled each time, 15 minutes at most.</summary>
    public TimeSpan RetryFloor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a run that meets passing faults is tried before it ends with what it has.</summary>
    [Range(1, 20, ErrorMessage = "CostGov:Aws:Attempts must be 1 to 20.")]
    public int Attempts { get; init; } = 6;

    /// <summary>How many days the answers behind published figures are kept.</summary>
    [Range(0, 3650, ErrorMessage = "CostGov:Aws:KeepAnswersDays must be 0 to 3650.")]
    public int KeepAnswersDays { get; init; } = 90;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (payer, at) in Payers.Select((payer, at) => (payer, at)))
        {
            if (payer.Id is not { Length: 12 } || !payer.Id.All(char.IsAsciiDigit))
                yield return new($"CostGov:Aws:Payers:{at}:Id must be the 12 digits of the management account, not '{payer.Id}'.");
            else if (payer.RoleArn is { } role && !role.Contains($":iam::{payer.Id}:role/", StringComparison.Ordinal))
                yield return new($"CostGov:Aws:Payers:{at}:RoleArn must be a role in account {payer.Id}, for example arn:aws:iam::{payer.Id}:role/CostGovReader, not '{role}'.");
        }

        foreach (var twice in Payers.GroupBy(payer => payer.Id).Where(group => group.Count() > 1))
            yield return new($"CostGov:Aws:Payers names {twice.Key} more than once.");
        if (AttemptTimeout <= TimeSpan.Zero || RequestDeadline < AttemptTimeout)
            yield return new("CostGov:Aws:RequestDeadline must be at least CostGov:Aws:AttemptTimeout, and both above zero.");
    }
}

/// <summary>One management account and how to become allowed to read it.</summary>
public sealed class PayerOptions
{
    /// <summary>12 digits.</summary>
    public string Id { get; init; } = "";

    /// <summary>As people call it; the id when empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The role to assume; null when the default credentials belong to the payer itself.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Agreed with the owner of the role, so that nobody can have CostGov read a bill it was not meant for.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The region whose partition is meant; null for the configured one.</summary>
    public string? Region { get; init; }

    public string Shown => Name.Length > 0 ? Name : Id;
}
