namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>
/// Everything that is true in the simulated organisation: deterministic from a seed and a day, and changeable at run time the way
/// a real organisation changes (an account moves, a day is restated). Safe for many readers and one changer at a time.
/// </summary>
public abstract class Scenario
{
    public abstract SimulatedOrganization Organization { get; }

    /// <summary>The current UTC day; charges exist up to and including the day before.</summary>
    public abstract DateOnly Today { get; }

    /// <summary>The first day that has charges.</summary>
    public abstract DateOnly FirstDay { get; }

    /// <summary>All lines of one UTC day, the same on every call until that day is restated; empty outside the scenario. Days are written when asked for and kept for a while, so equal lines may be other instances.</summary>
    public abstract IReadOnlyList<ChargeLine> LinesOn(DateOnly day);

    /// <summary>Another object after every change of a day's lines: whoever remembers a sum over a day asks this first and spares itself the lines.</summary>
    public virtual object VersionOf(DateOnly day) => LinesOn(day);

    /// <summary>Whether Cost Explorer marks the day as estimated: its month's bill is not final yet.</summary>
    public abstract bool IsEstimated(DateOnly day);

    /// <summary>Tag keys of this bill with <c>true</c> where they are activated for cost allocation; only active ones group costs.</summary>
    public abstract IReadOnlyDictionary<string, bool> CostAllocationTags { get; }

    public abstract IReadOnlyList<SimulatedResource> Resources { get; }

    public abstract IReadOnlyList<SimulatedBudget> Budgets { get; }
}
