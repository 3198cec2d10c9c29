using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>A plan as it is kept with its run.</summary>
public static class PlanText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new CubeText(), new DaysText(), new PeriodText() },
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(IngestPlan plan) => JsonSerializer.Serialize(plan, Options);

    /// <summary>Null where no plan was made yet.</summary>
    public static IngestPlan? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<IngestPlan>(json, Options);

    private sealed class CubeText : JsonConverter<Cube>
    {
        public override Cube Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Cube.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Cube value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class PeriodText : JsonConverter<BillingPeriod>
    {
        public override BillingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BillingPeriod.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, BillingPeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary><c>2026-08-01/2026-09-01</c>, the end excluded.</summary>
    private sealed class DaysText : JsonConverter<DayRange>
    {
        public override DayRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var ends = reader.GetString()!.Split('/');
            return new(Day(ends[0]), Day(ends[1]));
        }

        public override void Write(Utf8JsonWriter writer, DayRange value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Start:yyyy-MM-dd}/{value.End:yyyy-MM-dd}"));

        private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
