using CostGov.Access;
using CostGov.Costs;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs.Views;

/// <summary>All saved views, to be renamed or deleted; a deletion is asked about, for it takes the view from everybody.</summary>
public sealed partial class ManageViewsDialog(SavedViewStore views, IDialogService dialogs, EventTimes times, CurrentAsker current) : PageBase
{
    private IReadOnlyList<SavedViewRow> _views = [];
    private int? _renaming;
    private string _name = "";
    private string? _problem;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    private EventTimes Times => times;

    private Asker Asker => current.Value;

    protected override async Task OnInitializedAsync() => _views = await views.ListAsync(Asker.Reach, Leaving);

    private void Begin(SavedViewRow view) => (_renaming, _name, _problem) = (view.Id, view.Name, null);

    private async Task RenameAsync(SavedViewRow view)
    {
        Asker.Demand(Permission.WriteViews);
        if (NameWords.Read(_name, out _problem) is not { } name)
            return;
        _problem = await views.ReplaceAsync(Asker.Reach, view.Id, name, view.Query, Asker.Actor, Leaving) switch
        {
            SaveOutcome.NameTaken(var by) => Sentence.Of(ViewsText.NameTaken, by.Name),
            _ => null,
        };
        if (_problem is not null)
            return;
        (_renaming, _views) = (null, await views.ListAsync(Asker.Reach, Leaving));
    }

    private async Task DeleteAsync(SavedViewRow view)
    {
        Asker.Demand(Permission.WriteViews);
        var isSure = await dialogs.ShowMessageBoxAsync(ViewsText.DeleteTitle, Sentence.Of(ViewsText.DeleteBody, view.Name), yesText: ViewsText.Delete, noText: null, cancelText: CostsText.FilterCancel, options: null);
        if (isSure != true)
            return;
        await views.RemoveAsync(Asker.Reach, view.Id, Asker.Actor, Leaving);
        _views = await views.ListAsync(Asker.Reach, Leaving);
    }
}
