using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostGov.Ingestion.Focus;

/// <summary>An outcome on its run's row: money as text, for a reader must not make doubles of it.</summary>
internal static class FocusOutcomeText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new CurrencyText(), new PeriodText() },
        NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
    };

    public static string Write(FocusImportOutcome outcome) => JsonSerializer.Serialize(outcome, Options);

    public static FocusImportOutcome? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<FocusImportOutcome>(json, Options);

    private sealed class CurrencyText : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Currency.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }

    private sealed class PeriodText : JsonConverter<BillingPeriod>
    {
        public override BillingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BillingPeriod.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, BillingPeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
