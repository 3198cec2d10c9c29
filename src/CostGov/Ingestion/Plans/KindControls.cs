using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>What each kind of charge must add up to on each day. All kinds of a day together are the day's total.</summary>
public sealed class KindControls
{
    private readonly Dictionary<(DateOnly Day, ChargeKind Kind), ChargeAmounts> _totals;
    private readonly ChargeAmounts _zero;

    private KindControls(Dictionary<(DateOnly Day, ChargeKind Kind), ChargeAmounts> totals, ChargeAmounts zero) => (_totals, _zero) = (totals, zero);

    /// <param name="kinds">Totals by record type, mapped; several record types may make one kind.</param>
    /// <param name="days">The days on which kinds were asked.</param>
    /// <param name="tolerance">What kinds may leave unexplained of a day; more is asked for as unmapped.</param>
    public static KindControls Of(SourceBill bill, IReadOnlyList<KindTotal> kinds, DayRange? days, decimal tolerance)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(kinds);
        var totals = kinds.GroupBy(total => (total.Day, total.Kind)).ToDictionary(group => group.Key, group => group.Select(total => total.Amounts).Aggregate(AmountSums.Plus));
        var explained = totals.GroupBy(total => total.Key.Day).ToDictionary(group => group.Key, group => group.Select(total => total.Value).Aggregate(AmountSums.Plus));
        var zero = bill.Days.Count == 0 ? new(0, 0, 0, 0) : AmountSums.ZeroLike(bill.Days[0].Amounts);
        foreach (var day in bill.Days.Where(day => days?.Contains(day.Day) == true))
        {
            var rest = day.Amounts.Minus(explained.GetValueOrDefault(day.Day) ?? zero);
            if (rest.Largest() > 0 && rest.Largest() >= tolerance)
                totals[(day.Day, ChargeKind.Unmapped)] = rest.Plus(totals.GetValueOrDefault((day.Day, ChargeKind.Unmapped)) ?? zero);
        }

        return new(totals, zero);
    }

    /// <summary>The kinds that occur, each with its days.</summary>
    public IReadOnlyDictionary<ChargeKind, IReadOnlySet<DateOnly>> Days =>
        _totals.Keys.GroupBy(key => key.Kind).ToDictionary(group => group.Key, group => (IReadOnlySet<DateOnly>)group.Select(key => key.Day).ToHashSet());

    /// <summary>Zero where the kind does not occur.</summary>
    public ChargeAmounts Of(DateOnly day, ChargeKind kind) => _totals.GetValueOrDefault((day, kind)) ?? _zero;
}
