using System.Collections.Concurrent;
using System.Net;
using Amazon.Budgets;
using Amazon.CostExplorer;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CostGov.Aws.Tests.Clients;

/// <summary>
/// An HTTP listener on a loopback port of its own that answers what it was told to and remembers what it was asked.
/// A port for each test also keeps AWSSDK.Core's retry tokens apart, which it counts for each URL.
/// </summary>
internal sealed class ScriptedAws : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly ConcurrentQueue<Answer> _script;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = [];
    private readonly WebApplication _app;

    private ScriptedAws(WebApplication app, IEnumerable<Answer> script) => (_app, _script) = (app, new ConcurrentQueue<Answer>(script));

    public string Url => _app.Urls.Single();

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static async Task<ScriptedAws> StartAsync(params Answer[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var aws = new ScriptedAws(app, script);
        app.Run(aws.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return aws;
    }

    public AmazonCostExplorerClient CostExplorer(Action<AmazonCostExplorerConfig>? change = null) =>
        new(AccessKey, SecretKey, Configured(change));

    public AmazonOrganizationsClient Organizations(Action<AmazonOrganizationsConfig>? change = null) =>
        new(AccessKey, SecretKey, Configured(change));

    public AmazonBudgetsClient Budgets(Action<AmazonBudgetsConfig>? change = null) =>
        new(AccessKey, SecretKey, Configured(change));

    public AmazonResourceGroupsTaggingAPIClient Tagging(Action<AmazonResourceGroupsTaggingAPIConfig>? change = null) =>
        new(AccessKey, SecretKey, Configured(change));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private TConfig Configured<TConfig>(Action<TConfig>? change) where TConfig : ClientConfig, new()
    {
        var config = new TConfig { ServiceURL = Url, MaxErrorRetry = 0 };
        change?.Invoke(config);
        return config;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        _requests.Enqueue(await ReceivedRequest.ReadAsync(http.Request));
        if (!_script.TryDequeue(out var answer))
            answer = Answer.Error("NothingScripted", "The test scripted no answer for this request.", 599);

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.Headers["x-amzn-RequestId"] = $"request-{_requests.Count}";
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;
        await (answer.Write is { } write ? write(http) : http.Response.Body.WriteAsync(answer.Body).AsTask());
    }
}
