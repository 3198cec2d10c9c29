namespace CostGov.Web.Hosting;

/// <summary>Who asks: what they may see, and the name their actions are recorded under. Until people exist everybody is the same.</summary>
/// <param name="Name">For the record of runs, for example <c>API</c>.</param>
public sealed record Asker(string Name, Reach Reach)
{
    public static Asker Api { get; } = new("API", Reach.Everything);

    /// <summary>Somebody at a page.</summary>
    public static Asker Page { get; } = new("a page", Reach.Everything);
}
