using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>JSON as AWS writes it: UTF-8, not escaped beyond need, instants as epoch seconds.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Texts(IEnumerable<string> items) => [.. items.Select(item => (JsonNode?)JsonValue.Create(item))];

    public static double Epoch(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 1000.0;

    public static double Epoch(DateOnly day) => Epoch(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>The members in a fixed order, so that two spellings of the same question are the same question.</summary>
    public static JsonNode? Canonical(JsonElement element, string? without = null) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(element.EnumerateObject()
            .Where(member => member.Name != without)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Name, Canonical(member.Value)))),
        JsonValueKind.Array => Array(element.EnumerateArray().Select(item => Canonical(item))),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };
}
