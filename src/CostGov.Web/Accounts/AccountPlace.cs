using CostGov.Accounts;
using CostGov.Costs;

namespace CostGov.Web.Accounts;

/// <summary>
/// An account in one OU and what it cost there: the leaf of the tree. An account that moved has one for each OU its cost belongs to.
/// </summary>
/// <param name="OuId">Empty for what is in no OU.</param>
/// <param name="AccountId">Empty for charges that name no account.</param>
/// <param name="Account">Null for an account that only charges know.</param>
/// <param name="Cost">Null when unknown, and when nothing was charged in either period: no data is not zero.</param>
public sealed record AccountPlace(string OuId, string AccountId, AccountRow? Account, decimal? Cost, decimal? Compared)
{
    public const string UnknownState = "UNKNOWN";

    /// <summary>As AWS says, LEFT or UNKNOWN; charges without an account have none.</summary>
    public string State => AccountId.Length == 0 ? "" : Account?.State ?? UnknownState;

    public string Name => Account?.Shown ?? AccountId;

    /// <summary>Every group of the answer and every account without one, so that nothing is lost: the costs add up to the answer's total.</summary>
    /// <param name="table">Grouped by OU and account.</param>
    /// <param name="stays">Of all accounts, for those that cost nothing.</param>
    public static IReadOnlyList<AccountPlace> Of(CostTable table, IEnumerable<AccountRow> accounts, IEnumerable<OuStay> stays)
    {
        ArgumentNullException.ThrowIfNull(table);
        var known = accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        var charged = table.Groups
            .Select(group => new AccountPlace(group.Keys[0], group.Keys[1], known.GetValueOrDefault(group.Keys[1]), group.Total, group.ComparedTotal))
            .ToList();
        var quiet = known.Keys.Except(charged.Select(place => place.AccountId), StringComparer.Ordinal);
        var staysOf = table.Question.OuView == OuView.AsItWas ? stays.ToLookup(stay => stay.AccountId) : null;
        return [.. charged, .. quiet.Select(id => new AccountPlace(OuOf(known[id], staysOf?[id], table.Question.Period), id, known[id], null, null))];
    }

    // As it was: where it was last within the period, or, where nobody looked yet, where it was first seen.
    private static string OuOf(AccountRow account, IEnumerable<OuStay>? stays, DayRange period)
    {
        if (stays is null)
            return account.OuId ?? "";
        var inOrder = stays.OrderBy(stay => stay.From).ToList();
        var last = inOrder.LastOrDefault(stay => stay.From < period.End) ?? inOrder.FirstOrDefault();
        return last is null || last.Until <= period.Start ? "" : last.OuId;
    }
}
