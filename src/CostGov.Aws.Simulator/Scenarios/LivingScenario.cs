using System.Collections.Immutable;
using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>
/// A scenario that can be changed while it is being read, the way a real organisation changes. Days are written when asked for and kept
/// for a while; a change is remembered and applied again whenever its days are written anew.
/// </summary>
public abstract partial class LivingScenario : Scenario
{
    private readonly ScenarioOptions _options;
    private readonly DayCache _days;
    private readonly Lock _changing = new();
    private SimulatedOrganization _organization;
    private ImmutableList<Amendment> _amendments = [];
    private ImmutableList<Amendment> _settled = [];
    private ImmutableHashSet<DateOnly> _finalMonths = [];

    private protected LivingScenario(SimulatedOrganization organization, ScenarioOptions options, DateOnly firstDay)
    {
        _organization = organization;
        _options = options;
        _days = new(options.CachedLines);
        FirstDay = firstDay;
    }

    public sealed override SimulatedOrganization Organization => Volatile.Read(ref _organization);

    public sealed override DateOnly Today => _options.Today;

    public sealed override DateOnly FirstDay { get; }

    /// <summary>What the scenario says of a day before anybody changed it; asked for days from <see cref="FirstDay"/> on only.</summary>
    private protected abstract IReadOnlyList<ChargeLine> Write(DateOnly day);

    public sealed override IReadOnlyList<ChargeLine> LinesOn(DateOnly day) =>
        day < FirstDay || day >= Today ? [] : _days.GetOrWrite(day, WriteAmended);

    /// <summary>Changes last, when the old lines can no longer be had: nobody remembers them under the new version.</summary>
    public sealed override object VersionOf(DateOnly day) =>
        (object?)Volatile.Read(ref _settled).FindLast(amendment => amendment.From <= day && day < amendment.Until) ?? this;

    public sealed override bool IsEstimated(DateOnly day) =>
        !Volatile.Read(ref _finalMonths).Contains(ScenarioOptions.FirstOf(day)) && IsProvisional(day);

    /// <summary>Whether a day is estimated as long as nobody marked its month final.</summary>
    private protected virtual bool IsProvisional(DateOnly day)
    {
        var month = ScenarioOptions.FirstOf(day);
        var current = ScenarioOptions.FirstOf(Today);
        return month >= current || (month.AddMonths(1) == current && Today.Day < _options.FinalOnDay);
    }

    private IReadOnlyList<ChargeLine> WriteAmended(DateOnly day)
    {
        var lines = Write(day);
        foreach (var amendment in Volatile.Read(ref _amendments))
            if (amendment.From <= day && day < amendment.Until)
                lines = [.. amendment.Apply(lines)];
        return lines;
    }

    private void Amend(DateOnly from, DateOnly until, Func<IReadOnlyList<ChargeLine>, IEnumerable<ChargeLine>> apply)
    {
        lock (_changing)
        {
            Volatile.Write(ref _amendments, _amendments.Add(new(from, until, apply)));
            _days.Clear();
            Volatile.Write(ref _settled, _amendments);
        }
    }

    private void Reorganize(Func<SimulatedOrganization, SimulatedOrganization> change)
    {
        lock (_changing)
            Volatile.Write(ref _organization, change(_organization));
    }

    /// <param name="Until">The first day it does not touch.</param>
    private sealed record Amendment(DateOnly From, DateOnly Until, Func<IReadOnlyList<ChargeLine>, IEnumerable<ChargeLine>> Apply);
}
