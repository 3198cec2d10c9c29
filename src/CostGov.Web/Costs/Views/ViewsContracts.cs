using CostGov.Costs;

namespace CostGov.Web.Costs.Views;

public sealed record ViewsAnswer(IReadOnlyList<ViewAnswer> Items);

/// <summary>A saved view of the cost explorer.</summary>
/// <param name="Address">From the root of the site.</param>
public sealed record ViewAnswer(int Id, string Name, string Address, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ChangedAt)
{
    internal static ViewAnswer From(SavedViewRow row) => new(row.Id, row.Name, ViewQuery.UrlOf(row.Query), row.CreatedAt, row.CreatedBy, row.ChangedAt);
}

/// <param name="Name">1 to 100 characters; the same name in another case is the same name.</param>
/// <param name="Address">Of the explorer, as its page or "copy link" shows it from the root of the site: /explore?by=account.</param>
public sealed record ViewRequest(string Name, string Address)
{
    internal ReadView Read()
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!ViewName.TryParse(Name, out var name))
            problems["name"] = [$"Is not a name: expected 1 to {ViewName.Longest} characters, none of them a control character."];
        var (query, notUnderstood) = ViewQuery.Read(Address ?? "");
        if (notUnderstood.Count > 0)
            problems["address"] = [$"The explorer does not understand {string.Join(", ", notUnderstood)}: expected an address as the page shows it."];
        else if (ViewQuery.IsTooLong(query))
            problems["address"] = [$"Has {query.Length} characters: expected at most {SavedView.LongestQuery}."];
        return new(name, query, problems.Count == 0 ? null : problems);
    }

    /// <param name="Problems">Null when the request can be done.</param>
    internal sealed record ReadView(ViewName? Name, string Query, IDictionary<string, string[]>? Problems);
}
