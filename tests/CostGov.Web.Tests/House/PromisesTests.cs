using System.Text.RegularExpressions;

namespace CostGov.Web.Tests.House;

public sealed partial class PromisesTests
{
    private static readonly string[] Promised =
    [
        "P3", "P4", "P5", "P8", "P10", "P11", "P12", "P13", "P14",
        .. Enumerable.Range(1, 23).Select(number => $"A{number}"), "B1", "B2", "B3", "B9",
        .. Enumerable.Range(3, 6).Select(number => $"C{number}"), .. Enumerable.Range(1, 10).Select(number => $"G{number}"),
    ];

    private static readonly string[] Checked =
    [
        .. new[] { 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 33, 34, 36, 38, 39, 40, 42, 43, 45 }.Select(number => $"C-{number:00}"),
    ];

    private static readonly string Text = Repository.Read("docs/promises.md");
    private static readonly string Pages = Repository.Read("docs/page-checks.md");

    [Fact]
    public void Every_promise_and_fault_has_a_test() => Repository.NoOffenders(Promised.Where(id => !IsProvenIn(Text, id)));

    [Fact]
    public void Every_check_of_the_pages_has_a_test() => Repository.NoOffenders(Checked.Where(id => !IsProvenIn(Pages, id)));

    [Fact]
    public void Every_test_that_proves_one_is_there()
    {
        var tests = Repository.Files("tests", ".cs").ToLookup(path => Path.GetFileNameWithoutExtension(path), Repository.Read);
        var named = Named().Matches(Text + Pages + Repository.Read("docs/asvs.md")).Select(match => (Class: match.Groups["class"].Value, Test: match.Groups["test"].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Repository.NoOffenders(named
            .Where(test => !tests[test.Class].Any(source => source.Contains($" {test.Test}(", StringComparison.Ordinal)))
            .Select(test => $"{test.Class}.{test.Test}"));
    }

    private static bool IsProvenIn(string text, string id) => Regex.IsMatch(text, $@"^\| {id} \|.*\| .*`\w+\.\w+`", RegexOptions.Multiline);

    [GeneratedRegex(@"`(?<class>[A-Z]\w+)\.(?<test>[A-Z]\w+)`")]
    private static partial Regex Named();
}
