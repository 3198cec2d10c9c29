using System.Runtime.CompilerServices;

namespace CostGov.Aws.Tests.Scenarios;

/// <summary>Files under <c>tests/data</c>, found from the source tree.</summary>
internal static class TestFiles
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "data", name));
}
