using System.Text.Json;

namespace CostGov.Web.Ingestion;

/// <summary>What to add to the policy of CostGov's role, as IAM reads it.</summary>
internal static class PolicyText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>One statement. Cost Explorer and Organizations reads cannot be narrowed to single resources.</summary>
    public static string Of(IReadOnlyList<string> actions) =>
        JsonSerializer.Serialize(new { Effect = "Allow", Action = actions, Resource = "*" }, Indented);
}
