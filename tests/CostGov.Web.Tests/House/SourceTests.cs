using System.Text.RegularExpressions;

namespace CostGov.Web.Tests.House;

public sealed partial class SourceTests
{
    private static readonly string[] Drawers = ["Services", "Helpers", "Models", "Common", "Utils", "Misc", "Managers"];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines()
    {
        var files = Repository.Files("src", ".cs", ".razor", ".sql", ".css", ".js").Concat(Repository.Files("tests", ".cs")).ToList();
        Assert.NotEmpty(files);
        var lengths = files.Select(file => (Lines: Repository.Read(file).Count(c => c == '\n'), file)).OrderDescending().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', lengths.Take(10)));
        Repository.NoOffenders(lengths.Where(length => length.Lines > 400));
    }

    [Fact]
    public void No_folder_is_a_drawer()
    {
        var folders = Repository.Files("src", ".cs", ".razor").Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Distinct().ToList();
        Assert.NotEmpty(folders);
        Repository.NoOffenders(folders.Where(folder => folder.Split('/').Any(part => Drawers.Contains(part, StringComparer.OrdinalIgnoreCase))));
    }

    [Fact]
    public void Money_is_written_for_people_in_one_place()
    {
        var files = Repository.Files("src", ".cs", ".razor").Where(file => !file.EndsWith("/MoneyText.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Repository.NoOffenders(files.Where(file => CurrencyFormat().IsMatch(Repository.Read(file))));
    }

    [Fact]
    public void Signs_that_mean_negative_in_Japanese_accounts_are_not_used_for_up_and_down()
    {
        var files = Repository.Files("src", ".razor", ".cs", ".resx").Concat(Repository.Files("wwwroot-assets", ".css", ".js")).ToList();
        Assert.NotEmpty(files);
        Repository.NoOffenders(files.Where(file => Repository.Read(file).IndexOfAny(['▲', '▼', '△', '▽']) >= 0));
    }

    [Fact]
    public void No_binary_floating_point_stands_beside_money_in_the_heart()
    {
        var files = Repository.Files("src/CostGov", ".cs").ToList();
        Assert.NotEmpty(files);
        var found = from file in files
                    from line in Repository.Read(file).Split('\n')
                    where FloatingMoney().IsMatch(line)
                    select $"{file}: {line.Trim()}";
        Repository.NoOffenders(found);
    }

    [GeneratedRegex("""ToString\("[Cc]\d?"|:C\d?}|CurrencySymbol|CurrencyFormat""")]
    private static partial Regex CurrencyFormat();

    [GeneratedRegex("""\b(double|float)\b[^;]*\b\w*([Cc]ost(?!Explorer)|[Aa]mount|[Ll]imit|[Ss]pend|[Bb]illed|[Pp]rice)\w*\b""")]
    private static partial Regex FloatingMoney();
}
