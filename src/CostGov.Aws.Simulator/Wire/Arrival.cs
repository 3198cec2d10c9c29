using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>A request as it came, before anybody believes it.</summary>
/// <param name="IsQuery">A form with an Action, as STS takes it; otherwise JSON 1.1 with X-Amz-Target.</param>
/// <param name="At">What the server's clock shows.</param>
internal sealed record Arrival(HttpRequest Request, ReadOnlyMemory<byte> Body, bool IsQuery, string RequestId, DateTimeOffset At)
{
    private const int LargestRequest = 1 << 20;
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 128 };

    public string Target => Request.Headers["X-Amz-Target"].ToString();

    public string? Action => Fields().FirstOrDefault(pair => pair.Key == "Action").Value;

    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    public IReadOnlyDictionary<string, string> Headers =>
        Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    public static async Task<Arrival> ReadAsync(HttpRequest request, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestRequest;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var isForm = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        return new(request, body.ToArray(), isForm && !request.Headers.ContainsKey("X-Amz-Target"), Guid.NewGuid().ToString(), at);
    }

    /// <summary>The members, whichever protocol brought them; an empty body is an empty structure.</summary>
    public JsonElement Input()
    {
        if (IsQuery) return JsonSerializer.SerializeToElement(Fields().DistinctBy(pair => pair.Key).ToDictionary());
        try
        {
            using var document = JsonDocument.Parse(Body.IsEmpty ? "{}"u8.ToArray() : Body, JsonOptions);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new AwsException("SerializationException", "Start of structure or map found where not expected.");
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "Unexpected token in the request body");
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Fields() => BodyText
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(Unescape(pair[0]), pair.Length > 1 ? Unescape(pair[1]) : ""));

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
