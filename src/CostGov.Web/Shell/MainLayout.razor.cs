using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CostGov.Web.Shell;

public sealed partial class MainLayout(NavigationManager navigation) : IDisposable
{
    private string _stamp = "";

    /// <summary>The whole local address: where the switches return to, and what a bare <c>#main</c> would lose to the base address.</summary>
    private string Here => new Uri(navigation.Uri).PathAndQuery;

    public void Dispose() => navigation.LocationChanged -= Refresh;

    protected override void OnInitialized() => navigation.LocationChanged += Refresh;

    private void Refresh(object? sender, LocationChangedEventArgs change) => InvokeAsync(StateHasChanged);
}
