using CostGov.Accounts;

namespace CostGov.Costs;

/// <summary>In which OU each account counts, over some days. Pure.</summary>
internal sealed class AccountUnits
{
    private AccountUnits(IReadOnlyList<OuStay> stays, bool areSettled)
    {
        Stays = stays;
        AreSettled = areSettled;
        OfAccount = areSettled ? stays.ToDictionary(stay => stay.AccountId, stay => stay.OuId, StringComparer.Ordinal) : new Dictionary<string, string>();
    }

    /// <summary>The stays that touch the days.</summary>
    public IReadOnlyList<OuStay> Stays { get; }

    /// <summary>No account moved within the days, so an account has one OU for all of them.</summary>
    public bool AreSettled { get; }

    /// <summary>Where <see cref="AreSettled"/>.</summary>
    public IReadOnlyDictionary<string, string> OfAccount { get; }

    public static AccountUnits Of(IReadOnlyList<OuStay> stays, OuView view, DayRange days)
    {
        if (view == OuView.AsItIs)
            return new([.. stays.Where(stay => stay.Until is null)], areSettled: true);

        var touching = FromTheBeginning(stays).Where(stay => stay.From < days.End && (stay.Until is not { } until || until > days.Start)).ToList();
        return new(touching, touching.All(stay => stay.From <= days.Start && (stay.Until is not { } until || until >= days.End)));
    }

    // Nobody knows where an account was before it was first seen; its first known OU is the best answer.
    private static IEnumerable<OuStay> FromTheBeginning(IReadOnlyList<OuStay> stays) =>
        stays.GroupBy(stay => stay.AccountId).SelectMany(account => account.OrderBy(stay => stay.From)
            .Select((stay, order) => order == 0 ? stay with { From = DateOnly.MinValue } : stay));
}
