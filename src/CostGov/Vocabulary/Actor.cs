namespace CostGov;

/// <summary>Who does something, for the record: a person or a token by its name, or the program itself (<c>schedule</c>, <c>command line</c>).</summary>
/// <param name="Name">Unique among people and tokens; kept with what was done.</param>
/// <param name="From">The address the request came from; null where the program acts by itself.</param>
public sealed record Actor(string Name, string? From = null)
{
    /// <summary>The program's own acts have a name and come from nowhere.</summary>
    public static implicit operator Actor(string name) => new(name);

    public static Actor FromString(string name) => new(name);

    public override string ToString() => Name;
}
