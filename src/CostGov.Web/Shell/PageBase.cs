using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Shell;

/// <summary>A page stops working when its reader leaves.</summary>
public abstract class PageBase : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    protected CancellationToken Leaving => _leaving.Token;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
