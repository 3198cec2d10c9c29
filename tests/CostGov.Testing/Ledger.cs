using System.Globalization;
using CostGov.Costs;

namespace CostGov.Testing;

/// <summary>
/// A bill written down charge by charge with every dimension, from which any cube can be taken: so all cubes of one ledger hold the
/// same bill, as they do at AWS.
/// </summary>
public sealed class Ledger
{
    private static readonly IReadOnlyDictionary<string, string> NoTags = new Dictionary<string, string>();
    private readonly List<Charge> _charges = [];

    public IReadOnlyList<Charge> Charges => _charges;

    public decimal Billed => _charges.Sum(charge => charge.Amounts.Billed ?? 0);

    /// <param name="day">For example <c>2026-08-31</c>.</param>
    /// <param name="tags">For example <c>Project=alpha Owner=</c>.</param>
    public Ledger Add(
        string day,
        decimal billed,
        string account = "111111111111",
        string service = "Amazon EC2",
        string region = "ap-northeast-1",
        string tags = "",
        ChargeKind kind = ChargeKind.Usage,
        string currency = "USD",
        bool estimated = false) =>
        Add(new Charge(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), account, service, region, null, TagsOf(tags), kind,
            new(billed, billed * 2, billed, billed * 2), Currency.Parse(currency), estimated));

    /// <param name="charge">With all dimensions, as in cube <c>line</c>.</param>
    public Ledger Add(Charge charge)
    {
        _charges.Add(charge);
        return this;
    }

    public IEnumerable<BillingPeriod> Periods => _charges.Select(charge => BillingPeriod.Containing(charge.Day)).Distinct().Order();

    /// <summary>The charges of one period as a cube keeps them: summed over what it does not keep.</summary>
    public IReadOnlyList<Charge> Project(Cube cube, BillingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(period);
        var charges = _charges.Where(charge => period.Days.Contains(charge.Day));
        if (cube == Cube.Line)
            return [.. charges];
        return [.. charges
            .Select(charge => charge with
            {
                AccountId = cube.HasAccount ? charge.AccountId : null,
                Service = cube.HasService ? charge.Service : null,
                Region = cube.HasRegion ? charge.Region : null,
                TagValue = cube.TagKey is { } key ? charge.Tags!.GetValueOrDefault(key, "") : null,
                Tags = null,
            })
            .GroupBy(charge => charge with { Amounts = new(null, null, null, null) })
            .Select(same => same.Key with { Amounts = Sum(same.Select(charge => charge.Amounts)) })];
    }

    private static IReadOnlyDictionary<string, string> TagsOf(string tags) => tags.Length == 0
        ? NoTags
        : tags.Split(' ').Select(tag => tag.Split('=', 2)).ToDictionary(tag => tag[0], tag => tag[1]);

    private static ChargeAmounts Sum(IEnumerable<ChargeAmounts> amounts) => amounts.Aggregate((left, right) => new(
        left.Billed + right.Billed, left.Effective + right.Effective, left.NetBilled + right.NetBilled,
        left.NetEffective + right.NetEffective, left.List + right.List, left.Contracted + right.Contracted));
}
