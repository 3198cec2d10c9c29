namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>What the scenario hid in its data for somebody to find: the answers at the back of the book.</summary>
public sealed record Planted
{
    /// <summary>One day on which one service of one account cost far more than usual.</summary>
    public required Spike Spike { get; init; }

    /// <summary>A new account with NAT gateways that carry next to nothing.</summary>
    public required string NatGatewayAccountId { get; init; }

    public required DateOnly NatGatewayAccountOpened { get; init; }

    /// <summary>The canonical Project whose budget will not last until the end of the story's month, and that budget.</summary>
    public required string OverrunningProject { get; init; }

    public required string OverrunningBudget { get; init; }

    /// <summary>The budget that is over from the first charged day of any month.</summary>
    public required string ExceededBudget { get; init; }

    public required string SuspendedAccountId { get; init; }

    public required string ClosedAccountId { get; init; }

    /// <summary>The closed account's first day without charges.</summary>
    public required DateOnly ClosedOn { get; init; }

    /// <summary>Accounts whose people never tag.</summary>
    public required IReadOnlySet<string> UntaggedAccountIds { get; init; }

    /// <summary>The spellings that occur on resources, for each key and canonical value; a value left empty is not among them.</summary>
    public required IReadOnlyDictionary<(string Key, string Canonical), IReadOnlySet<string>> TagSpellings { get; init; }

    /// <summary>Other spellings of a key that occur, by canonical key.</summary>
    public required IReadOnlyDictionary<string, string> KeySpellings { get; init; }

    public required string SavingsPlanArn { get; init; }

    public required string SavingsPlanOwnerId { get; init; }

    /// <summary>The account whose databases are reserved.</summary>
    public required string ReservationAccountId { get; init; }
}

/// <param name="Amount">USD on top of what is usual.</param>
public sealed record Spike(DateOnly Day, string AccountId, string Service, decimal Amount);
