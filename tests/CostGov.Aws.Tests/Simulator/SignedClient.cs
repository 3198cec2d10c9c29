using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CostGov.Aws.Simulator;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>A client with nothing of an SDK in it: signs as botocore does, shows the answer as it came.</summary>
internal sealed class SignedClient(Uri endpoint, string keyId, string secret, string? sessionToken = null) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = endpoint };

    public SignedClient(SimulatorHost host)
        : this(host.Endpoint, host.AccessKeyId, host.SecretAccessKey)
    {
    }

    /// <summary>What the client believes the time to be; the machine's time when null.</summary>
    public DateTimeOffset? Now { get; init; }

    public string Region { get; init; } = "eu-west-1";

    /// <summary>What the scope says, when it lies.</summary>
    public string? Service { get; init; }

    /// <summary>Sent and signed as x-amz-content-sha256.</summary>
    public string? ContentHash { get; init; }

    public async Task<JsonObject> CostAndUsageAsync(object question) => await AskAsync("ce", "AWSInsightsIndexService.GetCostAndUsage", question);

    public async Task<JsonObject> OrganizationsAsync(string operation, object? input = null) =>
        await AskAsync("organizations", $"AWSOrganizationsV20161128.{operation}", input ?? new { });

    public async Task<JsonObject> AskAsync(string service, string target, object input)
    {
        using var response = await SendAsync(service, target, Json(input));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("application/x-amz-json-1.1", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.Contains("x-amzn-RequestId"));
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<Refusal> RefusedAsync(string service, string target, object input)
    {
        using var response = await SendAsync(service, target, Json(input));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(response.IsSuccessStatusCode, text);
        var body = JsonNode.Parse(text)!;
        return new((int)response.StatusCode, (string)body["__type"]!, (string)body["Message"]!);
    }

    public static string Json(object input) => input as string ?? System.Text.Json.JsonSerializer.Serialize(input);

    public Task<HttpResponseMessage> SendAsync(string service, string target, string body) =>
        SendAsync(service, body, "application/x-amz-json-1.1", request => request.Headers.TryAddWithoutValidation("X-Amz-Target", target));

    public Task<HttpResponseMessage> SendFormAsync(string service, string body) =>
        SendAsync(service, body, "application/x-www-form-urlencoded; charset=utf-8", _ => { });

    /// <summary>The same simulator as a role in another account.</summary>
    public async Task<SignedClient> AssumeAsync(string account, string externalId = "none")
    {
        var session = await SecurityTokenAsync(AssumeRole(account, externalId), expected: 200);
        return new SignedClient(endpoint, session.Value("AccessKeyId"), session.Value("SecretAccessKey"), session.Value("SessionToken")) { Region = Region };
    }

    public async Task<SecurityTokenAnswer> SecurityTokenAsync(string form, int expected)
    {
        using var response = await SendFormAsync("sts", form);
        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        return new(XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public static string AssumeRole(string account, string externalId) =>
        $"Action=AssumeRole&Version=2011-06-15&RoleArn={Uri.EscapeDataString($"arn:aws:iam::{account}:role/CostGovReader")}&RoleSessionName=costgov&ExternalId={externalId}";

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string service, string body, string contentType, Action<HttpRequestMessage> complete)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        complete(request);
        Sign(request, Service ?? service, body, contentType);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private void Sign(HttpRequestMessage request, string service, string body, string contentType)
    {
        var time = (Now ?? TimeProvider.System.GetUtcNow()).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = contentType,
            ["host"] = endpoint.Authority,
            ["x-amz-date"] = time,
        };
        if (request.Headers.TryGetValues("X-Amz-Target", out var target)) headers["x-amz-target"] = target.Single();
        if (ContentHash is not null) headers["x-amz-content-sha256"] = ContentHash;
        if (sessionToken is not null) headers["x-amz-security-token"] = sessionToken;
        var signed = string.Join(';', headers.Keys);
        var canonical = $"POST\n/\n\n{string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"))}\n{signed}\n{ContentHash ?? Hex(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
        var scope = $"{time[..8]}/{Region}/{service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Hmac);
        foreach (var name in headers.Keys.Where(name => name is not ("host" or "content-type" or "x-amz-target"))) request.Headers.TryAddWithoutValidation(name, headers[name]);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={keyId}/{scope}, SignedHeaders={signed}, Signature={Hex(Hmac(key, text))}");
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

internal sealed record SecurityTokenAnswer(XDocument Document)
{
    public string Value(string name) =>
        Document.Descendants().Single(element => element.Name.LocalName == name && element.Name.NamespaceName == "https://sts.amazonaws.com/doc/2011-06-15/").Value;
}

internal sealed record Refusal(int Status, string Code, string Message);
