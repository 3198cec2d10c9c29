using System.Runtime.CompilerServices;

namespace CostGov.Web.Tests.House;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    /// <summary>Files made by people, as paths relative to the root; generated migrations and build output left out.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Fails with every offender in the message, not just the first.</summary>
    public static void NoOffenders<T>(IEnumerable<T> offenders)
    {
        var found = offenders.Distinct().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
