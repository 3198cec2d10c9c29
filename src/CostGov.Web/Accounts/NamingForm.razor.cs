using CostGov.Accounts;
using CostGov.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Accounts;

/// <summary>What people call an account and whom they ask about it. What was typed stays, whatever the answer is.</summary>
public sealed partial class NamingForm(EventTimes times) : ComponentBase
{
    private IReadOnlyList<NamingProblem> _problems = [];
    private ElementReference _name;
    private ElementReference _note;
    private bool _isSaving;
    private bool _mayFocus;
    private string _said = "";

    [Parameter, EditorRequired]
    public required AccountRow Account { get; set; }

    [Parameter, EditorRequired]
    public required Func<NamingChange, Task<NamingOutcome>> Save { get; set; }

    /// <summary>Outlives the circuit it was typed in.</summary>
    [PersistentState]
    public NamingDraft? Draft { get; set; }

    private string? NameProblem => Said(NamingProblem.DisplayNameTooLong, NamingProblem.DisplayNameHasControls);

    private string? NoteProblem => Said(NamingProblem.OwnerNoteTooLong, NamingProblem.OwnerNoteHasControls);

    protected override void OnInitialized() => Draft ??= NamingDraft.Of(Account);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_mayFocus)
            return;
        _mayFocus = false;
        await (NameProblem is null ? _note : _name).FocusAsync();
    }

    private string? Said(params NamingProblem[] about) =>
        _problems.Where(about.Contains).Select(AccountWords.Of).FirstOrDefault();

    private async Task SubmitAsync()
    {
        (_isSaving, _said) = (true, "");
        var outcome = await Save(new(Draft!.DisplayName, Draft.OwnerNote));
        _isSaving = false;
        _problems = outcome is NamingOutcome.Refused refused ? refused.Problems : [];
        _mayFocus = _problems.Count > 0;
        _said = outcome switch
        {
            NamingOutcome.Saved => AccountsText.Saved,
            NamingOutcome.NotThere => AccountsText.NotThere,
            _ => "",
        };
    }
}

/// <summary>As it stands in the fields.</summary>
public sealed class NamingDraft
{
    public string DisplayName { get; set; } = "";

    public string OwnerNote { get; set; } = "";

    public static NamingDraft Of(AccountRow account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new() { DisplayName = account.DisplayName ?? "", OwnerNote = account.OwnerNote ?? "" };
    }
}
