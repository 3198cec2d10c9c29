using System.Reflection;

namespace CostGov.Web.Tests.House;

public sealed class ReadmeTests
{
    [Fact]
    public void Every_setting_is_in_the_readme()
    {
        var readme = Repository.Read("README.md");
        var settings = Settings().ToList();
        Assert.NotEmpty(settings);
        Repository.NoOffenders(settings.Where(setting => !readme.Contains(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_readme_begins_with_the_two_commands()
    {
        var readme = Repository.Read("README.md");
        Assert.Contains("dotnet run --project src/CostGov.Web", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_and_file_the_documents_point_to_is_there()
    {
        var documents = Repository.Files("docs", ".md").Append("README.md").ToList();
        var links = from document in documents
                    from System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(Repository.Read(document), @"\]\((?!https?:|#|mailto:)([^)#\s]+)")
                    select (document, target: Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value));
        Assert.NotEmpty(links);
        Repository.NoOffenders(links.Where(link => !Path.Exists(Path.Combine(Repository.Root, link.target))).Select(link => $"{link.document}: {link.target}"));
    }

    private static IEnumerable<string> Settings() =>
        from assembly in new[] { typeof(Money).Assembly, typeof(CostGovApp).Assembly }
        from type in assembly.GetTypes()
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string
        where section is not null
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.SetMethod is not null
        select $"{section}:{property.Name}";
}
