using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

/// <summary>
/// The state of the store that the page before the reader was drawn from, so that a figure on it is explained from the same state
/// even when a run has published since. One a circuit.
/// </summary>
public sealed class ShownState
{
    private (string Path, CostSnapshot? Snapshot)? _shown;

    /// <param name="path">Of the page, for another page is drawn from a state of its own.</param>
    /// <param name="snapshot">Null where it shows no figures.</param>
    public void Show(string path, CostSnapshot? snapshot) => _shown = (path, snapshot);

    /// <summary>Null where the page said nothing.</summary>
    public CostSnapshot? Of(string path) => _shown is { } shown && shown.Path == path ? shown.Snapshot : null;
}
