using System.Text.Json;
using System.Text.RegularExpressions;

namespace CostGov.Journeys;

/// <summary>What a visit costs its reader's line and our server.</summary>
[Collection("one after the other")]
public sealed partial class Weight(Chrome chrome, DemoSite site)
{
    private const long MostBytes = 200 * 1024;

    /// <summary>Pages with figures, whose every load is a question to the store.</summary>
    public static TheoryData<string> Pages => ["/", "/explore", "/accounts", "/accounts/" + Accounts.Shop, "/projects", "/projects/ec-site", "/guardrails", "/explore?p=last-month&by=account&panel="];

    [Fact]
    public async Task The_overview_comes_cold_in_200_KB_and_every_style_and_script_is_compressed()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All[0]);
        var line = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await line.SendAsync("Network.enable");
        var loads = new Dictionary<string, Load>();
        line.Event("Network.responseReceived").OnEvent += (_, news) => Received(loads, news!.Value);
        line.Event("Network.loadingFinished").OnEvent += (_, news) => Finished(loads, news!.Value);

        await visit.OpenAsync("/");
        await visit.QuietAsync();

        var all = loads.Values.ToList();
        var said = string.Join('\n', all.OrderByDescending(load => load.Bytes).Select(load => $"{load.Bytes,8} {load.Encoding,-5} {load.Address}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{all.Sum(load => load.Bytes)} bytes\n{said}");
        Assert.Contains(all, load => load.Address.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(all, load => load.Address.EndsWith(".js", StringComparison.Ordinal));
        Assert.True(all.Where(load => StyleOrScript().IsMatch(load.Address)).All(load => load.Encoding is "br" or "gzip" or "zstd"), said);
        Assert.True(all.Sum(load => load.Bytes) <= MostBytes, said);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_visit_asks_for_its_figures_once_though_it_is_drawn_twice(string address)
    {
        await using var still = await Visit.BeginAsync(chrome, site, Look.All[0], withScript: false);
        var atFirst = await QuestionsAsync();
        await still.OpenAsync(address, untilInteractive: false);
        var drawnOnce = await QuestionsAsync() - atFirst;
        Assert.True(drawnOnce > 0, $"{address} asks nothing.");

        await using var live = await Visit.BeginAsync(chrome, site, Look.All[0]);
        atFirst = await QuestionsAsync();
        await live.OpenAsync(address);
        await live.QuietAsync();
        Assert.Equal(drawnOnce, await QuestionsAsync() - atFirst);
    }

    private static void Received(Dictionary<string, Load> loads, JsonElement news)
    {
        var response = news.GetProperty("response");
        var encoding = response.GetProperty("headers").EnumerateObject()
            .FirstOrDefault(header => header.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase)).Value;
        loads[news.GetProperty("requestId").GetString()!] =
            new(new Uri(response.GetProperty("url").GetString()!).AbsolutePath, encoding.ValueKind == JsonValueKind.String ? encoding.GetString()! : "", 0);
    }

    private static void Finished(Dictionary<string, Load> loads, JsonElement news)
    {
        var id = news.GetProperty("requestId").GetString()!;
        if (loads.TryGetValue(id, out var load))
            loads[id] = load with { Bytes = news.GetProperty("encodedDataLength").GetInt64() };
    }

    private async Task<long> QuestionsAsync()
    {
        // The exporter gives the same answer for 300 ms.
        await Task.Delay(400, TestContext.Current.CancellationToken);
        using var http = SignedIn.Client(site.Address);
        var metrics = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        return Question().Matches(metrics).Sum(line => long.Parse(line.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\.(css|js)$")]
    private static partial Regex StyleOrScript();

    [GeneratedRegex(@"^costgov_cost_questions_total\{[^}]*\} (\d+)", RegexOptions.Multiline)]
    private static partial Regex Question();

    /// <param name="Bytes">As they came over the line, headers included.</param>
    private sealed record Load(string Address, string Encoding, long Bytes);
}
