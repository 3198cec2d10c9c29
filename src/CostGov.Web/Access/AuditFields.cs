using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CostGov.Web.Access;

/// <param name="Name">As the trail keeps it.</param>
/// <param name="Before">Null where nothing was.</param>
/// <param name="After">Null where nothing is.</param>
internal sealed record AuditField(string Name, string? Before, string? After)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The fields in which two states differ, in the order of the later one. Pure.</summary>
    public static IReadOnlyList<AuditField> Between(string? before, string? after)
    {
        var (was, isNow) = (Read(before), Read(after));
        return [.. isNow.Keys.Union(was.Keys)
            .Select(name => new AuditField(name, was.GetValueOrDefault(name), isNow.GetValueOrDefault(name)))
            .Where(field => field.Before != field.After)];
    }

    private static Dictionary<string, string> Read(string? json)
    {
        if (json is null)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => Text(field.Value))
            : new() { [""] = Text(document.RootElement) };
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String) => string.Join(", ", value.EnumerateArray().Select(one => one.GetString())),
        JsonValueKind.Array or JsonValueKind.Object => JsonSerializer.Serialize(value, Readable),
        _ => value.GetRawText(),
    };
}
