using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Web.Costs;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;

namespace CostGov.Web.Accounts;

/// <summary>Accounts in the reader's words. A state that AWS invents tomorrow is shown as AWS writes it.</summary>
internal static class AccountWords
{
    public static string Of(string state) => state switch
    {
        "ACTIVE" => AccountsText.StateActive,
        "PENDING_ACTIVATION" => AccountsText.StatePendingActivation,
        "SUSPENDED" => AccountsText.StateSuspended,
        "PENDING_CLOSURE" => AccountsText.StatePendingClosure,
        "CLOSED" => AccountsText.StateClosed,
        "LEFT" => AccountsText.StateLeft,
        AccountPlace.UnknownState => AccountsText.StateUnknown,
        _ => state,
    };

    /// <summary>Shape and tone beside the word, which alone would do.</summary>
    public static (string Shape, string Tone) Look(string state) => state switch
    {
        "ACTIVE" => ("●", "cg-good"),
        "SUSPENDED" or "PENDING_ACTIVATION" or "PENDING_CLOSURE" => ("‖", "cg-warn"),
        AccountPlace.UnknownState => ("◆", "cg-warn"),
        _ => ("○", "cg-2"),
    };

    public static string Of(NamingProblem problem) => problem switch
    {
        NamingProblem.DisplayNameTooLong => Sentence.Of(AccountsText.NameTooLong, AccountNaming.LongestDisplayName),
        NamingProblem.DisplayNameHasControls => AccountsText.NameHasControls,
        NamingProblem.OwnerNoteTooLong => Sentence.Of(AccountsText.NoteTooLong, AccountNaming.LongestOwnerNote),
        _ => AccountsText.NoteHasControls,
    };

    /// <summary>Who last named the account and when; null while nobody has.</summary>
    public static string? LastChange(AccountRow account, EventTimes times) => account switch
    {
        { DescribedAt: { } at, DescribedBy: { } by } => Sentence.Of(AccountsText.ChangedBy, by, times.Full(at)),
        _ => null,
    };

    /// <summary>What the tree shows, in one line of plain text.</summary>
    public static string InOneLine(AccountsView view, CostQuestion question, Currency? currency) => string.Join(" · ",
    [
        DayText.Range(question.Period),
        view.OuView == OuView.AsItWas ? CostsText.OuAsItWas : CostsText.OuAsItIs,
        .. view.State is { } state ? [Of(state)] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(view.Search) ? Array.Empty<string>() : [Sentence.Of(AccountsText.SentenceSearch, view.Search.Trim())],
        ValueNames.Of(question.Metric),
        .. currency is null ? Array.Empty<string>() : [currency.Code],
        .. question.CompareWith is { } compared ? [Sentence.Of(CostsText.SentenceVs, DayText.Range(compared))] : Array.Empty<string>(),
    ]);
}
