using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace CostGov.Web.Costs.Explaining;

/// <summary>
/// Opens the explanation of a figure over the page instead of leading away. A figure is an ordinary link: the middle button, a new tab and
/// a browser without script follow it, and so does everything before the circuit lives. Within the circuit the navigation is stopped here.
/// </summary>
public sealed class ExplainHost(NavigationManager navigation, IDialogService dialogs, ShownState shown, TimeProvider clock) : ComponentBase, IDisposable
{
    private static readonly DialogOptions Look = new() { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true };

    private IDisposable? _listening;
    private bool _isOpen;

    public void Dispose() => _listening?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _listening = navigation.RegisterLocationChangingHandler(OpenInPlaceAsync);
    }

    // A link to an explanation within an explanation leads to its page, and so does one on that page.
    private ValueTask OpenInPlaceAsync(LocationChangingContext context)
    {
        var (here, there) = (new Uri(navigation.Uri), navigation.ToAbsoluteUri(context.TargetLocation));
        if (_isOpen || !context.IsNavigationIntercepted || there.AbsolutePath != FigureAddress.Path || here.AbsolutePath == FigureAddress.Path
            || FigureAddress.Read(there.Query, clock.UtcToday()) is not FigureRequest.Asked(var figure, { Count: 0 }))
            return ValueTask.CompletedTask;
        context.PreventNavigation();
        _ = InvokeAsync(() => ShowAsync(figure, here.AbsolutePath));
        return ValueTask.CompletedTask;
    }

    private async Task ShowAsync(Figure figure, string page)
    {
        var parameters = new DialogParameters<ExplainDialog> { { dialog => dialog.Figure, figure }, { dialog => dialog.Snapshot, shown.Of(page) } };
        _isOpen = true;
        try
        {
            var dialog = await dialogs.ShowAsync<ExplainDialog>(ExplainText.Title, parameters, Look);
            await dialog.Result;
        }
        finally
        {
            _isOpen = false;
        }
    }
}
