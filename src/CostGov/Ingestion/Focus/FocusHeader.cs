using System.Text.Json;
using CostGov.Files;
using CsvHelper;

namespace CostGov.Ingestion.Focus;

/// <summary>Whether a file is FOCUS is decided by its columns alone. Their order and case do not count, nor do columns beyond ours.</summary>
internal static class FocusHeader
{
    private const int MostColumns = 2000;

    /// <summary>Without one of these no figure can stand on a row.</summary>
    public static readonly IReadOnlyList<string> Required =
    [
        "BilledCost", "BillingAccountId", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart",
        "ChargeCategory", "ChargePeriodEnd", "ChargePeriodStart", "EffectiveCost", "ServiceName",
    ];

    private static readonly IReadOnlyList<string> Used =
    [
        .. Required, "BillingAccountName", "ChargeClass", "ContractedCost", "ListCost", "ProviderName", "RegionId", "SubAccountId", "SubAccountName", "Tags",
    ];

    /// <summary>The first record of a CSV file.</summary>
    public static async Task<IReadOnlyList<string>> OfCsvAsync(UnpackedFile file, CancellationToken cancellationToken)
    {
        await using var reader = CsvReader.FromFile(file.Path, new() { MaxRecordSize = 1 << 20 }, FileOptions.Asynchronous);
        try
        {
            await reader.ReadHeaderAsync(cancellationToken);
            return [.. reader.Headers];
        }
        catch (CsvFormatException broken)
        {
            throw new RefusedFileException(file.Label, "is not a FOCUS file: its first line is not a line of column names.", broken);
        }
    }

    /// <exception cref="RefusedFileException">The columns are not FOCUS's.</exception>
    public static void Check(string label, IReadOnlyCollection<string> names)
    {
        if (names.Count > MostColumns)
            throw new RefusedFileException(label, $"is not a FOCUS file: it has {names.Count} columns.");
        var present = names.Select(Canonical).OfType<string>().ToList();
        var missing = Required.Except(present).ToList();
        if (missing.Count > 0)
            throw new RefusedFileException(label, $"is not a FOCUS file: it lacks the {(missing.Count == 1 ? "column" : "columns")} {string.Join(", ", missing)}.");
        var twice = present.GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key).ToList();
        if (twice.Count > 0)
            throw new RefusedFileException(label, $"has {string.Join(", ", twice)} in more than one column.");
    }

    /// <summary>All columns as JSON of name and type, those that are not used by number, for theirs may clash or be anything.</summary>
    public static string ColumnsJson(IReadOnlyList<string> names) =>
        JsonSerializer.Serialize(names.Select((name, place) => Canonical(name) ?? $"column_{place}").ToDictionary(name => name, _ => "VARCHAR"));

    private static string? Canonical(string name) => Used.FirstOrDefault(used => used.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
