using System.Globalization;
using CostGov.Costs;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Accounts;

/// <summary>
/// The tree as a table whose rows open: a treegrid to those who hear it, and arrow keys move in it (wwwroot-assets/js/tree.js). Without
/// script every row opens by a link.
/// </summary>
public sealed partial class AccountTreeTable : ComponentBase
{
    [Parameter, EditorRequired]
    public required AccountsShown Shown { get; set; }

    [Parameter, EditorRequired]
    public required Currency Currency { get; set; }

    /// <summary>Another way to look at the same figures.</summary>
    [Parameter, EditorRequired]
    public EventCallback<AccountsView> OnGo { get; set; }

    private AccountsView View => Shown.View;

    private CostTable Table => Shown.Table!;

    private bool IsCompared => Table.Comparison is not null;

    private static string Number(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    private string At(int page) => (View with { Page = page }).ToUrl();

    private string UrlOf(TreeNode node) => node switch
    {
        { Place: { AccountId: { Length: > 0 } id } } => View.AccountUrl(id),
        { Place: not null } => View.Explore.With(new(Dimension.Account, [""])).ToUrl(),
        { IsOutside: true } => View.Explore.With(new(Dimension.Ou, [""])).ToUrl(),
        _ => View.Explore.With(new(Dimension.Ou, [node.Key])).ToUrl(),
    };

    // An OU's cost here is of all that is below it, as a filter by it keeps; of those that were searched for no question has the sum.
    private string? FigureUrlOf(TreeNode node) => node switch
    {
        { Place: { } place } => Figure.Of(Table, [place.OuId, place.AccountId], Shown.Figures.Names).ToUrl(),
        _ when View.IsSifted => null,
        { IsOutside: true } => Figure.Of(Table with { Question = Table.Question with { GroupBy = [Dimension.Ou] } }, [""], Shown.Figures.Names).ToUrl(),
        _ => new Figure(FigureQuestion.Of(Table.Question with { Filters = [new(Dimension.Ou, [node.Key])] }, [], _ => [])).ToUrl(),
    };

    private string? HintOf(TreeNode node) => node switch
    {
        { Place: { AccountId: { Length: > 0 } id } } => Shown.Figures.Names.Hint(Dimension.Account, id),
        { Unit: { } unit } => unit.Path,
        _ => null,
    };

    private decimal? ShareOf(decimal? cost) => Table.Total is > 0 ? cost / Table.Total : null;

    private Money? Of(decimal? amount) => amount is { } known ? new(known, Currency) : null;
}
