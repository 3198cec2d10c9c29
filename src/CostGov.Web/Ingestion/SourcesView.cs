using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CostGov.Web.Ingestion;

/// <summary>The address of the Sources page: which page of the runs, and which refused upload it tells of.</summary>
/// <param name="Page">Counted from 1, the latest runs first.</param>
/// <param name="Refused">The key of an upload that was refused without script; null for none.</param>
public sealed record SourcesView(int Page = 1, string? Refused = null)
{
    /// <summary>Runs of a page.</summary>
    public const int PageSize = 20;

    private const int MostPages = 100_000;

    public static SourcesView Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var isPage = int.TryParse(asked.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MostPages;
        return new(isPage ? page : 1, asked.GetValueOrDefault("refused").ToString() is { Length: 32 } key && key.All(char.IsAsciiHexDigitLower) ? key : null);
    }

    public string ToUrl()
    {
        var query = new Dictionary<string, string?>();
        if (Page > 1)
            query["page"] = Page.ToString(CultureInfo.InvariantCulture);
        if (Refused is not null)
            query["refused"] = Refused;
        return QueryHelpers.AddQueryString("/sources", query);
    }

    /// <summary>The page of one run.</summary>
    public static string RunUrl(long runId) => string.Create(CultureInfo.InvariantCulture, $"/sources/runs/{runId}");

    /// <summary>Where the rows that an import left out are downloaded.</summary>
    public static string QuarantineUrl(long runId) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/ingest/runs/{runId}/quarantine");
}
