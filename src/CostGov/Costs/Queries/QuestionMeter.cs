using System.Diagnostics.Metrics;

namespace CostGov.Costs;

/// <summary>How often cost is asked for in this process, and how often the store had to be read for it.</summary>
internal static class QuestionMeter
{
    private static readonly Meter Meter = new("CostGov");

    private static readonly Counter<long> Asked = Meter.CreateCounter<long>("costgov.cost.questions", "{question}", "Questions about cost; answer says whether it was kept or read from the store.");

    public static void Count(bool isKept) => Asked.Add(1, KeyValuePair.Create<string, object?>("answer", isKept ? "kept" : "read"));
}
