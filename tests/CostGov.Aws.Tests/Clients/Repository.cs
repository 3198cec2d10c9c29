namespace CostGov.Aws.Tests.Clients;

/// <summary>Files of the checkout the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Text(string relative) => File.ReadAllText(PathOf(relative));

    private static string Above(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("No CostGov.sln above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "CostGov.sln")) ? folder.FullName
        : Above(folder.Parent);
}
