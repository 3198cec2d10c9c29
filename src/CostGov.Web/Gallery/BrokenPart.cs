using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Gallery;

/// <summary>For the gallery: a part that cannot be drawn, so that its card has something to catch.</summary>
public sealed class BrokenPart : ComponentBase
{
    protected override void OnInitialized() => throw new InvalidOperationException("The gallery shows what a card does when its content fails.");
}
