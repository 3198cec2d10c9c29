using System.Text;
using CostGov.Costs;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs;

/// <summary>Chooses values of one dimension, each with its cost in the period shown; nothing is asked until Apply but the values themselves.</summary>
public sealed partial class FilterDialog(CostQueries costs) : PageBase
{
    /// <summary>Rows drawn at once; the search finds the others.</summary>
    private const int Most = 50;

    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private Dimension _dimension = Dimension.Account;
    private CostQuestion? _question;
    private IReadOnlyList<Value>? _values;
    private CostAnswer.Unanswerable? _why;
    private string _search = "";
    private bool _exclude;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required ExploreView View { get; set; }

    [Parameter, EditorRequired]
    public DateOnly LastDay { get; set; }

    [Parameter, EditorRequired]
    public required CostSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ValueNames Names { get; set; }

    [Parameter, EditorRequired]
    public required Reach Reach { get; set; }

    /// <summary>The one to be changed; null for a new one.</summary>
    [Parameter]
    public CostFilter? Filter { get; set; }

    private IReadOnlyList<Dimension> Dimensions =>
        [Dimension.Account, Dimension.Ou, Dimension.Service, Dimension.Region, Dimension.Kind, Dimension.Payer, .. Snapshot.TagKeys.Select(Dimension.Tag)];

    // "No value" comes first: what is untagged is what people look for.
    private IEnumerable<Value> Matching => _values!
        .Where(value => Plain(value.Name).Contains(Plain(_search), StringComparison.OrdinalIgnoreCase) || value.Key.Contains(_search, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(value => value.Key.Length == 0);

    protected override Task OnInitializedAsync()
    {
        if (Filter is null)
            return LoadAsync();
        (_dimension, _exclude) = (Filter.Dimension, Filter.Exclude);
        _chosen.UnionWith(Filter.Values);
        return LoadAsync();
    }

    // Full-width digits and letters are found by their plain forms.
    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    private async Task ChooseAsync(ChangeEventArgs change)
    {
        if (!CostGrammar.TryParseDimension(change.Value?.ToString(), out var dimension))
            return;
        (_dimension, _values, _why) = (dimension, null, null);
        _chosen.Clear();
        _chosen.UnionWith(View.Filters.FirstOrDefault(filter => filter.Dimension == dimension && filter.Exclude == _exclude)?.Values ?? []);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var asked = _dimension;
        var days = View.Period.Resolve(LastDay);
        _question = new(days, Granularity.Total, View.Metric, [asked], [.. View.Filters.Where(filter => filter.Dimension != asked)], Currency: View.Currency, OuView: View.OuView);
        var answer = await costs.AskAsync(Reach, Snapshot, _question, Leaving);
        if (asked != _dimension)
            return;
        _why = answer as CostAnswer.Unanswerable;
        var table = (answer as CostAnswer.Figures)?.Table;
        var found = table?.Groups.Select(group => new Value(group.Keys[0], Names.Name(asked, group.Keys[0]), group.Total is { } total ? new(total, table.Currency) : null)).ToList() ?? [];
        // A chosen value without cost in this period stays visible, or it could not be taken back.
        found.AddRange(_chosen.Where(key => found.All(value => value.Key != key)).Select(key => new Value(key, Names.Name(asked, key), null)).ToList());
        _values = found;
    }

    private void Tick(string key)
    {
        if (!_chosen.Remove(key))
            _chosen.Add(key);
    }

    private void Apply()
    {
        var view = Filter is null ? View : View.Without(Filter);
        Dialog.Close(DialogResult.Ok(view.With(new(_dimension, [.. _chosen.Order(StringComparer.Ordinal)], _exclude))));
    }

    private sealed record Value(string Key, string Name, Money? Cost);
}
