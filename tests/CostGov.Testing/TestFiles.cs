using System.Runtime.CompilerServices;

namespace CostGov.Testing;

/// <summary>Files under <c>tests/data</c>, found from the source tree.</summary>
public static class TestFiles
{
    public static string PathOf(string name) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "data", name));

    private static string Here([CallerFilePath] string path = "") => path;
}
