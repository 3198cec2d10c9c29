namespace CostGov.Web.Parts;

public enum ChangeTone
{
    /// <summary>Too little to judge: below 1 %, or a base below 10 units of the currency.</summary>
    Neutral,
    Dearer,
    Cheaper,
}

/// <summary>From one cost to another, by the rules of the house: no percentage of nothing, and none of less than one unit.</summary>
/// <param name="Delta">Null when either is unknown.</param>
/// <param name="Ratio">Null where a percentage would mislead.</param>
/// <param name="IsNew">There was nothing before.</param>
/// <param name="IsEnded">There is nothing now.</param>
public sealed record CostChange(Money? Delta, decimal? Ratio, bool IsNew, bool IsEnded, ChangeTone Tone)
{
    private static readonly CostChange Unknown = new(null, null, false, false, ChangeTone.Neutral);

    public static CostChange Between(decimal? now, decimal? before, Currency currency)
    {
        if (now is not { } present || before is not { } past)
            return Unknown;
        var delta = present - past;
        var ratio = Math.Abs(past) < 1m ? (decimal?)null : delta / Math.Abs(past);
        var isSmall = Math.Abs(past) < 10m && Math.Abs(present) < 10m || ratio is { } known && Math.Abs(known) < 0.01m;
        var tone = isSmall || delta == 0 ? ChangeTone.Neutral : delta > 0 ? ChangeTone.Dearer : ChangeTone.Cheaper;
        return new(new(delta, currency), ratio, past == 0 && present != 0, present == 0 && past != 0, tone);
    }
}
