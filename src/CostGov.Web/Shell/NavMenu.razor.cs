using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CostGov.Web.Shell;

public sealed partial class NavMenu(NavigationManager navigation) : IDisposable
{
    private NavPlace _place = NavPlace.Nowhere;

    public void Dispose() => navigation.LocationChanged -= Follow;

    protected override void OnInitialized()
    {
        _place = _place.MovedTo(new(navigation.Uri));
        navigation.LocationChanged += Follow;
    }

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(() =>
    {
        _place = _place.MovedTo(new(change.Location));
        StateHasChanged();
    });
}
