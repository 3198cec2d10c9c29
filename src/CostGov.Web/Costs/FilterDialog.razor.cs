using System.Text;
using CostGov.Costs;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs;

/// <summary>Chooses values of one dimension, each with its cost in the period shown; nothing is asked until Apply but the values themselves.</summary>
public sealed partial class FilterDialog(CostQueries costs, ILogger<FilterDialog> logger) : PageBase
{
    /// <summary>Rows drawn at once; the search finds the others.</summary>
    private const int Most = 50;

    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private Dimension _dimension = Dimension.Account;
    private CostQuestion? _question;
    private IReadOnlyList<Value>? _values;
    private CardAnswer? _answer;
    private CancellationTokenSource? _asking;
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
        [Dimension.Account, Dimension.Ou, Dimension.Service, Dimension.Region, Dimension.Kind, Dimension.Payer, Dimension.Project, .. Snapshot.TagKeys.Select(Dimension.Tag)];

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
        _dimension = dimension;
        _chosen.Clear();
        _chosen.UnionWith(View.Filters.FirstOrDefault(filter => filter.Dimension == dimension && filter.Exclude == _exclude)?.Values ?? []);
        await LoadAsync();
    }

    // Whoever chose another dimension meanwhile must not get the values of the one before.
    private async Task LoadAsync()
    {
        _asking?.Cancel();
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        (_asking, _answer, _values) = (mine, null, null);
        var dimension = _dimension;
        var days = View.Period.Resolve(LastDay);
        var question = new CostQuestion(
            days, Granularity.Total, View.Metric, [dimension], [.. View.Filters.Where(filter => filter.Dimension != dimension)], Currency: View.Currency, OuView: View.OuView);
        try
        {
            var answer = await CardAnswer.AskAsync(() => costs.AskAsync(Reach, Snapshot, question, mine.Token), logger);
            if (_asking == mine)
                (_question, _answer, _values) = (question, answer, Found(dimension, answer.Table));
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
        }
        finally
        {
            if (_asking == mine)
                _asking = null;
        }
    }

    // A chosen value without cost in this period stays visible, or it could not be taken back.
    private IReadOnlyList<Value> Found(Dimension dimension, CostTable? table)
    {
        var found = table?.Groups.Select(group => new Value(group.Keys[0], Names.Name(dimension, group.Keys[0]), group.Total is { } total ? new(total, table.Currency) : null)).ToArray() ?? [];
        return [.. found, .. _chosen.Except(found.Select(value => value.Key)).Select(key => new Value(key, Names.Name(dimension, key), null))];
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
