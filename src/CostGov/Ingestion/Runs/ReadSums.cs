using CostGov.Costs;
using CostGov.Ingestion.Plans;

namespace CostGov.Ingestion.Runs;

/// <summary>Adds up what is read of a cube's period and holds it against what the source says of itself.</summary>
internal sealed class ReadSums(PlannedBill planned, Renewal renewal, decimal tolerance)
{
    private readonly Dictionary<(DateOnly Day, ChargeKind Kind), ChargeAmounts> _sums = [];
    private readonly List<BillDay> _days = [.. planned.Bill.Days.Where(day => renewal.Period.Days.Contains(day.Day) && renewal.Covers(day.Day))];

    public int RoundingRows { get; private set; }

    public decimal RoundingBilled { get; private set; }

    public void Add(DateOnly day, ChargeKind kind, ChargeAmounts amounts) =>
        _sums[(day, kind)] = _sums.TryGetValue((day, kind), out var sum) ? sum.Plus(amounts) : amounts;

    /// <summary>What is missing to each day's total where it is less than the tolerance. Call it when everything is added.</summary>
    public IEnumerable<(BillDay Day, ChargeAmounts Missing)> Roundings()
    {
        foreach (var day in _days)
        {
            var rest = day.Amounts.Minus(Of(day));
            if (rest.Largest() == 0 || rest.Largest() >= tolerance)
                continue;
            RoundingRows++;
            RoundingBilled += rest.Billed ?? 0;
            yield return (day, rest);
        }
    }

    /// <summary>The first day or kind that does not add up; null when all do.</summary>
    public string? Problem()
    {
        foreach (var day in _days)
        {
            var whole = Of(day);
            if (!Agree(day.Amounts, whole))
                return Sentence(renewal.Cube, day.Day, day.Amounts, whole);
            foreach (var kind in Enum.GetValues<ChargeKind>())
            {
                var control = planned.Controls.Of(day.Day, kind);
                var read = _sums.GetValueOrDefault((day.Day, kind)) ?? AmountSums.ZeroLike(day.Amounts);
                if (!Agree(control, read))
                    return Sentence(renewal.Cube, day.Day, control, read, kind);
            }
        }

        return null;
    }

    public static string Sentence(Cube cube, DateOnly day, ChargeAmounts said, ChargeAmounts read, ChargeKind? kind = null)
    {
        var what = kind is { } one ? $"{one} charges" : "the day";
        return FormattableString.Invariant($"{cube} does not add up on {day:yyyy-MM-dd}: Cost Explorer says {Text(said)} for {what}, its parts are {Text(read)}. Older figures stay.");
    }

    private ChargeAmounts Of(BillDay day) =>
        _sums.Where(sum => sum.Key.Day == day.Day).Select(sum => sum.Value).DefaultIfEmpty(AmountSums.ZeroLike(day.Amounts)).Aggregate(AmountSums.Plus);

    private bool Agree(ChargeAmounts said, ChargeAmounts read) =>
        said.KnowsTheSameAs(read) && said.Minus(read).Largest() is var rest && (rest == 0 || rest < tolerance);

    private static string Text(ChargeAmounts amounts) =>
        string.Join(" / ", new[] { amounts.Billed, amounts.Effective, amounts.NetBilled, amounts.NetEffective }.Select(amount => amount is { } known ? AmountText.Exact(known) : "unknown"));
}
