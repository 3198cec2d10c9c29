using System.Globalization;
using CostGov.Audit;

namespace CostGov.Web.Access;

/// <summary>The audit page's address.</summary>
internal sealed record AuditView(AuditQuestion Question)
{
    private const string Page = "/audit";

    public const string ExportPath = "/audit/csv";

    /// <summary>What cannot be read is passed over, and the page shows more rather than nothing.</summary>
    /// <param name="to">The last day, as people say it.</param>
    public static AuditView Of(string? from, string? to, string? by, string? action, string? subject, string? below) => new(new AuditQuestion(
        Day(from), Day(to)?.AddDays(1), Word(by), AuditAction.All.Contains(action) ? action : null, Word(subject),
        long.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null));

    public string ToUrl(long? below) => Page + Query(below);

    public string ExportUrl => ExportPath + Query(null);

    public DateOnly? LastDay => Question.To?.AddDays(-1);

    private string Query(long? below)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("from", Question.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("by", Question.By), ("action", Question.Action), ("subject", Question.Subject), ("below", below?.ToString(CultureInfo.InvariantCulture)),
        };
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
