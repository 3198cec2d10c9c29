using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Faults;

/// <summary>The faults that are switched on. The first that matches a request strikes; the others wait for the next.</summary>
public sealed class FaultSwitches
{
    private readonly Lock _lock = new();
    private readonly List<ArmedFault> _armed = [];

    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (_lock) return [.. _armed.Select(armed => armed.Fault)];
        }
    }

    /// <summary>How far the server's clock is ahead.</summary>
    internal TimeSpan ClockOffset => TimeSpan.FromMinutes(Active.Where(fault => fault.Kind == FaultKind.ClockSkew).Sum(fault => FaultEffects.Number(fault, 20)));

    public void Add(Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fault.After);
        FaultEffects.RefuseUnreadable(fault);
        lock (_lock) _armed.Add(new ArmedFault(fault));
    }

    public void Clear()
    {
        lock (_lock) _armed.Clear();
    }

    internal AwsReply Through(AwsCall call, Operation operation, Func<AwsCall, AwsReply> answer) => Take(call) is { } armed
        ? FaultEffects.Apply(armed, call, operation, answer)
        : answer(call);

    private ArmedFault? Take(AwsCall call)
    {
        lock (_lock)
        {
            var struck = _armed.Find(armed => armed.Strikes(call));
            _armed.RemoveAll(armed => armed.IsSpent);
            return struck;
        }
    }
}

/// <summary>A fault and what it has done so far.</summary>
internal sealed class ArmedFault(Fault fault)
{
    private static readonly string[] AccountMembers = ["AccountId", "ResourceId", "TargetId", "ChildId", "RoleArn"];
    private int _passed;
    private int _struck;

    public Fault Fault { get; } = fault;

    public bool IsSpent => _struck >= Fault.Times;

    /// <summary>The last group of each page that this fault has seen go out, by the token that asks for the next.</summary>
    public Dictionary<string, string> Remembered { get; } = [];

    public bool Strikes(AwsCall call)
    {
        if (IsSpent || Fault.Kind == FaultKind.ClockSkew || !Matches(call)) return false;
        if (_passed++ < Fault.After) return false;
        _struck++;
        return true;
    }

    private bool Matches(AwsCall call) =>
        (Fault.Operation is null || Fault.Operation == call.Operation || Fault.Operation == call.Action)
        && (Fault.AccountId is null || Fault.AccountId == call.Caller.AccountId || IsAbout(call, Fault.AccountId));

    private static bool IsAbout(AwsCall call, string accountId) =>
        AccountMembers.Any(member => call.Input.Has(member) && call.Input.Element.GetProperty(member).ToString() is var value
            && (value == accountId || value.StartsWith($"arn:aws:iam::{accountId}:", StringComparison.Ordinal)));
}
