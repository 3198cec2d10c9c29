using System.Text.Json;

namespace CostGov.Ingestion.Permissions;

/// <summary>The last check of a payer's permissions.</summary>
public sealed class PermissionReport
{
    public required string PayerId { get; init; }

    public required DateTimeOffset CheckedAt { get; set; }

    public required string CheckedBy { get; set; }

    /// <summary>JSON of <see cref="PermissionResult"/>s.</summary>
    public required string ResultsJson { get; set; }
}

/// <summary>The last check of a payer's permissions, as it is shown.</summary>
/// <param name="Results">By action, in the order they were tried.</param>
public sealed record PermissionReportRow(string PayerId, DateTimeOffset CheckedAt, string CheckedBy, IReadOnlyList<PermissionResult> Results)
{
    /// <summary>The actions that AWS refused for want of a permission: what a policy must add.</summary>
    public IReadOnlyList<string> MissingActions => [.. Results.Where(result => result.Problems.Any(problem => problem.IsDenied)).Select(result => result.Action)];

    public bool IsComplete => Results.All(result => result.Problems.Count == 0);

    internal static PermissionReportRow Of(PermissionReport report) =>
        new(report.PayerId, report.CheckedAt, report.CheckedBy, JsonSerializer.Deserialize<IReadOnlyList<PermissionResult>>(report.ResultsJson) ?? []);

    internal static string Write(IReadOnlyList<PermissionResult> results) => JsonSerializer.Serialize(results);
}

/// <summary>What came of one action.</summary>
/// <param name="Asked">How often it was tried: once, or once for each account.</param>
/// <param name="Problems">One for each try that failed.</param>
public sealed record PermissionResult(string Action, int Asked, IReadOnlyList<PermissionProblem> Problems)
{
    public int Allowed => Asked - Problems.Count;

    /// <summary>Rows in the order they were tried, by action.</summary>
    public static IReadOnlyList<PermissionResult> Of(IReadOnlyList<PermissionRow> rows) =>
        [.. rows.GroupBy(row => row.Action).Select(action => new PermissionResult(
            action.Key,
            action.Count(),
            [.. action.Where(row => !row.IsAllowed).Select(row => new PermissionProblem(row.AccountId, row.AccountName, row.Problem!, row.IsDenied))]))];
}

/// <param name="AccountId">Null where it is about the payer as a whole.</param>
/// <param name="Text">Names what failed and what to do.</param>
public sealed record PermissionProblem(string? AccountId, string? AccountName, string Text, bool IsDenied);
