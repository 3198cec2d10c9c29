using System.Net;
using CostGov.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace CostGov.Web.Tests.Hosting;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("0.0.0.0", "http://*:5080", "", "", "listens on this machine only")]
    [InlineData("0.0.0.0", "https://*:5080", "", "costs.example.com", null)]
    [InlineData("0.0.0.0", "https://*:5080", "", "", "CostGov:Listen:Hosts:0")]
    [InlineData("0.0.0.0", "https://*:5080;http://*:5080", "", "costs.example.com", "listens on this machine only")]
    [InlineData("10.0.0.7", "http://10.0.0.7:5080", "10.0.0.5", "costs.example.com", null)]
    [InlineData("10.0.0.7", "http://10.0.0.7:5080", "10.0.0.5", "", "CostGov:Listen:Hosts:0")]
    [InlineData("127.0.0.1", "http://127.0.0.1:5080", "", "", null)]
    [InlineData("::1", "http://[::1]:5080", "", "", null)]
    [InlineData("::", "https://*:5081", "", "costs.example.com", "listens on this machine only")]
    public void Beyond_this_machine_only_https_or_a_declared_proxy(string address, string urls, string proxy, string host, string? problem)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls }).Build();
        var listen = new ListenOptions { Proxies = proxy.Length == 0 ? [] : [proxy], Hosts = host.Length == 0 ? [] : [host] };

        var said = GuardedListeners.ProblemOf(new IPEndPoint(IPAddress.Parse(address), 5080), GuardedListeners.HttpsPorts(configuration), listen);

        if (problem is null)
            Assert.Null(said);
        else
            Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_of_kestrel_and_ports_alone_count_too()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["https_ports"] = "5443;5444",
            ["http_ports"] = "5080;5444",
            ["Kestrel:Endpoints:Open:Url"] = "https://0.0.0.0:6443",
            ["Kestrel:Endpoints:Plain:Url"] = "http://0.0.0.0:6080",
        }).Build();

        Assert.Equal([5443, 6443], GuardedListeners.HttpsPorts(configuration).Order());
    }

    [Theory]
    [InlineData("--CostGov:Listen:Hosts:0=not a host", "CostGov:Listen:Hosts 'not a host' is not the name of a host")]
    [InlineData("--CostGov:Listen:Proxies:0=proxy", "CostGov:Listen:Proxies 'proxy' is neither an address nor a network")]
    public async Task A_wrong_setting_is_named(string setting, string sentence)
    {
        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningProduct.StartAsync(TestContext.Current.CancellationToken, setting));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }
}
