namespace CostGov.Files;

/// <summary>Why a file of people's making is not taken, in words for the person who brought it.</summary>
/// <param name="Label">The file as that person knows it: never used as a name on disk.</param>
public sealed record FileProblem(string Label, string Text)
{
    public override string ToString() => $"{Label}: {Text}";
}

/// <summary>Ends the reading of a file from deep inside it; whoever began the reading turns it into an outcome.</summary>
public sealed class RefusedFileException(string label, string text, Exception? inner = null) : Exception($"{label}: {text}", inner)
{
    public FileProblem Problem { get; } = new(label, text);
}
