namespace CostGov.Costs;

/// <summary>A view of the cost explorer that somebody kept under a name, for everybody who may see what they may.</summary>
public sealed class SavedView
{
    /// <summary>More characters than any view that was chosen by hand has; addresses typed beyond it are refused.</summary>
    public const int LongestQuery = 4_000;

    public int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The same for names that a reader would take for one; unique within a reach.</summary>
    public required string NameKey { get; set; }

    /// <summary>The query of the explorer's address without its question mark. Relative periods stay relative.</summary>
    public required string Query { get; set; }

    /// <summary>What its maker might see, as <see cref="KeptReach"/> writes it: names and filters may tell of that, so nobody who sees less is shown it.</summary>
    public required string? Reach { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>When it was last given another name or another view.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A saved view as pages and the API show it.</summary>
public sealed record SavedViewRow(int Id, string Name, string Query, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ChangedAt)
{
    internal static SavedViewRow Of(SavedView view) => new(view.Id, view.Name, view.Query, view.CreatedAt, view.CreatedBy, view.ChangedAt);
}

/// <summary>What became of a view that was to be saved.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    public sealed record Saved(SavedViewRow View) : SaveOutcome;

    /// <summary>Another view has the name; nothing was changed.</summary>
    public sealed record NameTaken(SavedViewRow By) : SaveOutcome;

    /// <summary>Somebody deleted the view meanwhile.</summary>
    public sealed record Gone : SaveOutcome;
}
