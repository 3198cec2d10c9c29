using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Kit;

/// <summary>Times are JSON numbers: seconds since 1970 in UTC, with a fraction or an exponent where AWS feels like it.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = reader.GetDecimal();
        var ticks = decimal.Round(seconds * TimeSpan.TicksPerSecond);
        return ticks >= -DateTime.UnixEpoch.Ticks && ticks <= DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks
            ? DateTime.UnixEpoch.AddTicks((long)ticks)
            : throw new JsonException($"{seconds} is not a time.");
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((decimal)(value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond);
}
