using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CostGov.Web.Shell;

/// <summary>
/// A page that is its address: it loads when it opens and whenever its query changes. While the new answer is on its way the old one
/// stays; an answer that was overtaken by a newer question is dropped.
/// </summary>
public abstract partial class AddressPage(NavigationManager navigation, Handoff handoff, ILogger logger) : PageBase
{
    private CancellationTokenSource? _loading;
    private string _path = "";

    protected NavigationManager Navigation { get; } = navigation;

    protected bool IsBusy { get; private set; }

    /// <summary>The reader gave up waiting; what was shown before still is.</summary>
    protected bool IsStopped { get; private set; }

    /// <summary>Set when the page as a whole could not be loaded; the same id is in the log.</summary>
    protected string? FailureId { get; private set; }

    protected string Query => new Uri(Navigation.Uri).Query;

    /// <summary>Who reads this page and what they may see.</summary>
    protected Asker Asker => Current.Value;

    [Inject]
    public required CurrentAsker Current { get; set; }

    /// <summary>While the page is still HTML; null in an open page.</summary>
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    /// <summary>Loads what the address asks for and returns how to show it, which is done only if nothing newer was asked meanwhile.</summary>
    protected abstract Task<Action> LoadAsync(string query, CancellationToken cancellationToken);

    /// <summary>What the address names is not there for programs either.</summary>
    protected void SayNotFound()
    {
        // As late as can be: set earlier, the general page of addresses that are not there would be shown instead of this one.
        if (Context is { Response: { HasStarted: false } response })
        {
            response.OnStarting(() =>
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    protected override Task OnInitializedAsync()
    {
        _path = PathOf(Navigation.Uri);
        Navigation.LocationChanged += Follow;
        return ReloadAsync();
    }

    protected async Task ReloadAsync()
    {
        _loading?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        (_loading, IsBusy, IsStopped) = (mine, true, false);
        try
        {
            var show = await LoadAsync(Query, mine.Token);
            if (_loading == mine)
            {
                FailureId = null;
                show();
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            FailureId = Guid.NewGuid().ToString("N")[..8];
            Log.PageFailed(logger, failure, FailureId, _path);
        }
        finally
        {
            if (_loading == mine)
                (_loading, IsBusy) = (null, false);
        }
    }

    /// <summary>Gives up what is on its way, until it is asked for again or the address changes.</summary>
    protected void Stop()
    {
        _loading?.Cancel();
        (_loading, IsBusy, IsStopped) = (null, false, true);
    }

    /// <summary>Once per visit: what was loaded for the HTML is not loaded again for the circuit.</summary>
    protected Task<T> OnceAsync<T>(Func<Task<T>> load) =>
        handoff.OnceAsync(Navigation.ToBaseRelativePath(Navigation.Uri), RendererInfo.IsInteractive, load);

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Follow;
        base.Dispose(disposing);
    }

    protected static string PathOf(string uri) => new Uri(uri).AbsolutePath;

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        if (PathOf(change.Location) == _path)
            _ = InvokeAsync(FollowAsync);
    }

    private async Task FollowAsync()
    {
        var loading = ReloadAsync();
        StateHasChanged();
        await loading;
        StateHasChanged();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Page {Path} could not be loaded; it shows the id {FailureId}.")]
        public static partial void PageFailed(ILogger logger, Exception failure, string failureId, string path);
    }
}
