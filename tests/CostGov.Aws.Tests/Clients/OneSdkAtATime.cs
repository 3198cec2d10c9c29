using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace CostGov.Aws.Tests.Clients;

/// <summary>The stand-in and the official packages have the same type names: one property chooses, and they are never referenced together.</summary>
public sealed class OneSdkAtATime
{
    private static readonly string[] OfficialPackages =
        ["AWSSDK.Budgets", "AWSSDK.CostExplorer", "AWSSDK.Organizations", "AWSSDK.ResourceGroupsTaggingAPI"];

    [Theory]
    [InlineData("StandIn", true)]
    [InlineData("Official", false)]
    public async Task The_heart_references_one_of_the_two(string choice, bool standIn)
    {
        var (projects, packages) = await ReferencesAsync("src/CostGov/CostGov.csproj", choice);

        Assert.Equal(standIn, projects.Any(project => project.EndsWith("CostGov.Aws.csproj", StringComparison.Ordinal)));
        Assert.Equal(standIn ? [] : OfficialPackages, packages.Intersect(OfficialPackages).Order());
    }

    [Fact]
    public void No_other_project_brings_either_beside_the_heart()
    {
        var others = new[] { "src", "tests", "migrations" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => Path.GetFileName(path) is not ("CostGov.csproj" or "CostGov.Aws.Tests.csproj"))
            .ToList();

        Assert.NotEmpty(others);
        Assert.All(others, path => Assert.DoesNotContain(
            XDocument.Load(path).Descendants().Attributes("Include").Select(include => include.Value),
            include => include.EndsWith("CostGov.Aws.csproj", StringComparison.Ordinal) || OfficialPackages.Contains(include)));
    }

    [Fact]
    public void These_tests_see_the_stand_in_and_not_the_heart()
    {
        var assemblies = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(assemblies.Intersect([.. OfficialPackages, "CostGov"]));
        Assert.Equal("CostGov.Aws", typeof(Amazon.CostExplorer.IAmazonCostExplorer).Assembly.GetName().Name);
    }

    /// <summary>What MSBuild itself makes of the project with this choice.</summary>
    private static async Task<(List<string> Projects, List<string> Packages)> ReferencesAsync(string project, string choice)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "msbuild", Repository.PathOf(project), "-getItem:ProjectReference", "-getItem:PackageReference", $"-p:AwsSdk={choice}" },
            RedirectStandardOutput = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(inherited);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);

        var items = JsonDocument.Parse(output).RootElement.GetProperty("Items");
        return (Identities("ProjectReference"), Identities("PackageReference"));

        List<string> Identities(string kind) => [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
