using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CostGov.Journeys;

/// <summary>The cable between a browser and the site. Pulled, what is open breaks and nothing new gets through, until it is plugged in again.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _open = [];
    private readonly Uri _site;
    private readonly Task _accepting;
    private volatile bool _isPulled;

    public Cable(Uri site)
    {
        _site = site;
        _listener.Start();
        SignedIn.Share(site, Address);
        _accepting = AcceptAsync();
    }

    /// <summary>Where the browser finds the site.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Pull()
    {
        _isPulled = true;
        foreach (var client in _open.Keys)
            client.Close();
    }

    public void PlugIn() => _isPulled = false;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Pull();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        (_open[near], _open[far]) = (true, true);
        try
        {
            if (_isPulled)
                return;
            await far.ConnectAsync(_site.Host, _site.Port, _end.Token);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), _end.Token), far.GetStream().CopyToAsync(near.GetStream(), _end.Token));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
        }
        finally
        {
            _open.TryRemove(near, out _);
            _open.TryRemove(far, out _);
        }
    }
}
