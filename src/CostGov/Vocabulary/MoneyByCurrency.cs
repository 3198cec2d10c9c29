namespace CostGov;

/// <summary>Totals side by side, one per currency, never added to each other.</summary>
public sealed class MoneyByCurrency
{
    private readonly SortedDictionary<string, Money> _totals = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Money> Totals => _totals.Values;

    public void Add(Money money)
    {
        ArgumentNullException.ThrowIfNull(money);
        _totals[money.Currency.Code] = _totals.TryGetValue(money.Currency.Code, out var sum) ? sum + money : money;
    }
}
