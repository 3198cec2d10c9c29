using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>What goes back to the client; <see cref="Delivery"/> says how, which is where most faults live.</summary>
internal sealed record AwsReply(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public const string Json11 = "application/x-amz-json-1.1";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public Delivery Delivery { get; init; } = Delivery.Whole;

    public static AwsReply Json(JsonNode body) => new(200, Json11, JsonSerializer.SerializeToUtf8Bytes(body, JsonText.Options));

    public AwsReply With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
}

/// <param name="BeforeHeaders">How long the client waits for the status line.</param>
/// <param name="BetweenBytes">A pause after every byte of the body; null sends it at once.</param>
/// <param name="SentBytes">How much of the announced body is sent before the server closes the connection (a reset could overtake the part that was sent); null sends all of it.</param>
internal sealed record Delivery(TimeSpan BeforeHeaders, TimeSpan? BetweenBytes, int? SentBytes)
{
    public static Delivery Whole { get; } = new(TimeSpan.Zero, null, null);
}
