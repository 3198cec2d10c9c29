using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Tests.Clients;

/// <summary>One request as it arrived.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>A header, or "" when it was not sent.</summary>
    public string this[string header] => Headers.GetValueOrDefault(header, "");

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new ReceivedRequest(
            request.Method,
            request.Path.Value!,
            request.QueryString.Value!,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
