using System.Text.Json;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>The members of a request, read the way AWS reads them: an absent member and <c>null</c> are the same, a wrong type is a SerializationException.</summary>
/// <param name="Refusal">How the service names a member that breaks its bounds: ValidationException, InvalidInputException or InvalidParameterException.</param>
internal sealed record JsonInput(JsonElement Element, string Refusal)
{
    public string? Text(string name) => Member(name, JsonValueKind.String)?.GetString();

    public string RequiredText(string name) => Text(name) ?? throw Missing(name);

    public bool Flag(string name) => Find(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Malformed(),
    };

    public JsonInput? Structure(string name) => Member(name, JsonValueKind.Object) is { } value ? new(value, Refusal) : null;

    public JsonInput RequiredStructure(string name) => Structure(name) ?? throw Missing(name);

    public IReadOnlyList<JsonInput>? Structures(string name) => Member(name, JsonValueKind.Array) is { } value
        ? [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object ? new JsonInput(item, Refusal) : throw Malformed())]
        : null;

    public IReadOnlyList<string>? Texts(string name) => Member(name, JsonValueKind.Array) is { } value
        ? [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Malformed())]
        : null;

    public int? Whole(string name, int least, int most)
    {
        if (Member(name, JsonValueKind.Number) is not { } value) return null;
        if (!value.TryGetInt32(out var whole)) throw Malformed();
        if (whole < least) throw OutOfBounds(name, whole, $"Member must have value greater than or equal to {least}");
        return whole <= most ? whole : throw OutOfBounds(name, whole, $"Member must have value less than or equal to {most}");
    }

    public double? Number(string name) => Member(name, JsonValueKind.Number)?.GetDouble();

    public string RequiredOneOf(string name, params IReadOnlyList<string> allowed)
    {
        var value = RequiredText(name);
        return allowed.Contains(value)
            ? value
            : throw OutOfBounds(name, value, $"Member must satisfy enum value set: [{string.Join(", ", allowed)}]");
    }

    public bool Has(string name) => Find(name) is not null;

    public AwsException Missing(string name) => new(Refusal, $"1 validation error detected: Value null at '{Camel(name)}' failed to satisfy constraint: Member must not be null");

    public AwsException OutOfBounds(string name, object value, string constraint) =>
        new(Refusal, $"1 validation error detected: Value '{value}' at '{Camel(name)}' failed to satisfy constraint: {constraint}");

    private static AwsException Malformed() => new("SerializationException", "Unexpected token in the request body");

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private JsonElement? Member(string name, JsonValueKind kind) =>
        Find(name) is not { } value ? null : value.ValueKind == kind ? value : throw Malformed();

    private JsonElement? Find(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
