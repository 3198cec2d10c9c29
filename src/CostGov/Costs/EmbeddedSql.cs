using System.Reflection;

namespace CostGov.Costs;

/// <summary>SQL lives in files named for their question; this reads them out of the assembly.</summary>
internal static class EmbeddedSql
{
    private const string SchemaFolder = "CostGov.Costs.Schema.";
    private static readonly Assembly Heart = typeof(EmbeddedSql).Assembly;

    /// <summary>The numbered files of <c>migrations/duckdb</c>, in order.</summary>
    public static IReadOnlyList<string> Schema { get; } =
        [.. Heart.GetManifestResourceNames().Where(name => name.StartsWith(SchemaFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(ReadResource)];

    /// <param name="path">For example <c>Costs/Queries/cells.sql</c>.</param>
    public static string Read(string path) => ReadResource($"CostGov.{path.Replace('/', '.')}");

    private static string ReadResource(string name)
    {
        using var stream = Heart.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
