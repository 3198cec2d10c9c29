using CostGov.Costs;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs.Views;

/// <summary>All saved views, to be renamed or deleted; a deletion is asked about, for it takes the view from everybody.</summary>
public sealed partial class ManageViewsDialog(SavedViewStore views, IDialogService dialogs, EventTimes times) : PageBase
{
    private IReadOnlyList<SavedViewRow> _views = [];
    private int? _renaming;
    private string _name = "";
    private string? _problem;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    private EventTimes Times => times;

    protected override async Task OnInitializedAsync() => _views = await views.ListAsync(Leaving);

    private void Begin(SavedViewRow view) => (_renaming, _name, _problem) = (view.Id, view.Name, null);

    private async Task RenameAsync(SavedViewRow view)
    {
        if (NameWords.Read(_name, out _problem) is not { } name)
            return;
        _problem = await views.ReplaceAsync(view.Id, name, view.Query, Leaving) switch
        {
            SaveOutcome.NameTaken(var by) => Sentence.Of(ViewsText.NameTaken, by.Name),
            _ => null,
        };
        if (_problem is not null)
            return;
        (_renaming, _views) = (null, await views.ListAsync(Leaving));
    }

    private async Task DeleteAsync(SavedViewRow view)
    {
        var isSure = await dialogs.ShowMessageBoxAsync(ViewsText.DeleteTitle, Sentence.Of(ViewsText.DeleteBody, view.Name), yesText: ViewsText.Delete, noText: null, cancelText: CostsText.FilterCancel, options: null);
        if (isSure != true)
            return;
        await views.RemoveAsync(view.Id, Leaving);
        _views = await views.ListAsync(Leaving);
    }
}
