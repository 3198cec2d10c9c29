using CostGov.Access;
using CostGov.Costs;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs.Views;

/// <summary>Keeps the view under a name; one that is taken is said at the field, and only then overwriting is offered.</summary>
public sealed partial class SaveViewDialog(SavedViewStore views, CurrentAsker current) : PageBase
{
    private string _name = "";
    private string? _problem;
    private SavedViewRow? _taken;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    /// <summary>Of the view that is to be kept.</summary>
    [Parameter, EditorRequired]
    public required string Query { get; set; }

    /// <summary>The name to begin with; null for none.</summary>
    [Parameter]
    public string? Suggested { get; set; }

    private Asker Asker => current.Value;

    protected override void OnInitialized() => _name = Suggested ?? "";

    private void Forget() => (_problem, _taken) = (null, null);

    private async Task SaveAsync()
    {
        Asker.Demand(Permission.WriteViews);
        if (NameWords.Read(_name, out _problem) is not { } name)
            return;
        if (ViewQuery.IsTooLong(Query))
        {
            _problem = ViewsText.TooLong;
            return;
        }

        Show(await views.AddAsync(Asker.Reach, name, Query, Asker.Actor, Leaving));
    }

    private async Task OverwriteAsync()
    {
        Asker.Demand(Permission.WriteViews);
        if (_taken is { } taken && NameWords.Read(_name, out _problem) is { } name)
            Show(await views.ReplaceAsync(Asker.Reach, taken.Id, name, Query, Asker.Actor, Leaving));
    }

    private void Show(SaveOutcome outcome)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved(var saved):
                Dialog.Close(DialogResult.Ok(saved));
                break;
            case SaveOutcome.NameTaken(var by):
                (_taken, _problem) = (by, Sentence.Of(ViewsText.NameTaken, by.Name));
                break;
            default:
                (_taken, _problem) = (null, ViewsText.Gone);
                break;
        }
    }
}
