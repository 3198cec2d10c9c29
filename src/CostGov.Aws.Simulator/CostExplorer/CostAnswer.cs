using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>Writes a page of GetCostAndUsage straight to bytes: a page may hold thousands of amounts.</summary>
internal static class CostAnswer
{
    public static AwsReply Write(CostQuestion question, IReadOnlyList<PeriodAnswer> page, string? nextToken, SimulatedOrganization organization)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            json.WriteStartObject();
            if (nextToken is not null) json.WriteString("NextPageToken", nextToken);
            if (question.Groupings.Count > 0) WriteDefinitions(json, question.Groupings);
            json.WriteStartArray("ResultsByTime");
            foreach (var period in page) WritePeriod(json, question, period);
            json.WriteEndArray();
            WriteAttributes(json, question, page, organization);
            json.WriteEndObject();
        }
        return new AwsReply(200, AwsReply.Json11, buffer.WrittenMemory);
    }

    /// <summary>As AWS prints money and quantities: all decimals there are, no exponent, no zeros at the end.</summary>
    public static string Amount(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteDefinitions(Utf8JsonWriter json, IReadOnlyList<Grouping> groupings)
    {
        json.WriteStartArray("GroupDefinitions");
        foreach (var grouping in groupings)
        {
            json.WriteStartObject();
            json.WriteString("Type", grouping.Type);
            json.WriteString("Key", grouping.Key);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePeriod(Utf8JsonWriter json, CostQuestion question, PeriodAnswer answer)
    {
        json.WriteStartObject();
        json.WriteStartObject("TimePeriod");
        json.WriteString("Start", Day(answer.Period.Start));
        json.WriteString("End", Day(answer.Period.End));
        json.WriteEndObject();
        var isGrouped = question.Groupings.Count > 0;
        json.WriteStartObject("Total");
        if (!isGrouped) WriteMetrics(json, question, answer.Cells[0]);
        json.WriteEndObject();
        json.WriteStartArray("Groups");
        if (isGrouped)
        {
            foreach (var cell in answer.Cells) WriteGroup(json, question, cell);
        }
        json.WriteEndArray();
        json.WriteBoolean("Estimated", answer.IsEstimated);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, CostQuestion question, CostCell cell)
    {
        json.WriteStartObject();
        json.WriteStartArray("Keys");
        json.WriteStringValue(question.Groupings[0].Label(cell.Keys.First));
        if (question.Groupings.Count > 1) json.WriteStringValue(question.Groupings[1].Label(cell.Keys.Second));
        json.WriteEndArray();
        json.WriteStartObject("Metrics");
        WriteMetrics(json, question, cell);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter json, CostQuestion question, CostCell cell)
    {
        for (var i = 0; i < question.Metrics.Count; i++)
        {
            json.WriteStartObject(question.Metrics[i].Name);
            json.WriteString("Amount", Amount(cell.Amounts[i]));
            json.WriteString("Unit", cell.Units[i] ?? (question.Metrics[i].IsMoney ? "USD" : "N/A"));
            json.WriteEndObject();
        }
    }

    /// <summary>Names of the accounts on this page, and of no others.</summary>
    private static void WriteAttributes(Utf8JsonWriter json, CostQuestion question, IReadOnlyList<PeriodAnswer> page, SimulatedOrganization organization)
    {
        json.WriteStartArray("DimensionValueAttributes");
        var ids = new HashSet<string>();
        for (var i = 0; i < question.Groupings.Count; i++)
        {
            if (question.Groupings[i].Key != "LINKED_ACCOUNT") continue;
            foreach (var cell in page.SelectMany(period => period.Cells)) ids.Add(i == 0 ? cell.Keys.First : cell.Keys.Second);
        }
        foreach (var account in organization.Accounts.Where(account => ids.Contains(account.Id)))
        {
            json.WriteStartObject();
            json.WriteString("Value", account.Id);
            json.WriteStartObject("Attributes");
            json.WriteString("description", account.Name);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
