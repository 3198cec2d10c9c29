using CostGov.Costs;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs.Views;

/// <summary>Views that were kept under a name: links like any other, and dialogs to keep, rename and delete them.</summary>
public sealed partial class SavedViewsMenu(SavedViewStore views, Handoff handoff, IDialogService dialogs, ISnackbar snackbar, CurrentAsker current, ILogger<SavedViewsMenu> logger) : PageBase
{
    private static readonly DialogOptions Look = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true };

    private IReadOnlyList<SavedViewRow> _views = [];

    [Parameter, EditorRequired]
    public required ExploreView View { get; set; }

    private SavedViewRow? Current => _views.FirstOrDefault(view => view.Query == ViewQuery.Of(View));

    protected override async Task OnInitializedAsync() => _views = await handoff.OnceAsync("saved views", RendererInfo.IsInteractive, ReadAsync);

    // The explorer must stand where the list of views does not.
    private async Task<IReadOnlyList<SavedViewRow>> ReadAsync()
    {
        try
        {
            return await views.ListAsync(current.Value.Reach, Leaving);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.ViewsUnknown(logger, failure);
            return [];
        }
    }

    private async Task SaveAsync()
    {
        var parameters = new DialogParameters<SaveViewDialog> { { dialog => dialog.Query, ViewQuery.Of(View) }, { dialog => dialog.Suggested, Current?.Name } };
        var dialog = await dialogs.ShowAsync<SaveViewDialog>(ViewsText.SaveTitle, parameters, Look);
        if (await dialog.Result is { Canceled: false, Data: SavedViewRow saved })
            snackbar.Add(Sentence.Of(ViewsText.SavedAs, saved.Name), Severity.Success);
        _views = await ReadAsync();
    }

    private async Task ManageAsync()
    {
        var dialog = await dialogs.ShowAsync<ManageViewsDialog>(ViewsText.ManageTitle, Look);
        await dialog.Result;
        _views = await ReadAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The saved views could not be read.")]
        public static partial void ViewsUnknown(ILogger logger, Exception failure);
    }
}
