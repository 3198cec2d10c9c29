using System.Text.RegularExpressions;
using System.Xml.Linq;
using CostGov.Web.Tests.House;

namespace CostGov.Web.Tests.Shell;

public sealed partial class TextsTests
{
    public static TheoryData<string> Files => [.. Repository.Files("src", ".resx").Where(file => !file.EndsWith(".ja.resx", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Files))]
    public void Both_languages_have_the_same_keys_and_the_same_places(string file)
    {
        var (english, japanese) = (Read(file), Read(file.Replace(".resx", ".ja.resx", StringComparison.Ordinal)));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), japanese.Keys.Order());
        Repository.NoOffenders(english.Keys.Where(key => !Places(english[key]).SetEquals(Places(japanese[key]))).Select(key => $"{file}: {key}"));
    }

    [Theory, MemberData(nameof(Files))]
    public void No_text_is_empty_and_none_is_left_untranslated(string file)
    {
        var (english, japanese) = (Read(file), Read(file.Replace(".resx", ".ja.resx", StringComparison.Ordinal)));
        Repository.NoOffenders(english.Concat(japanese).Where(text => text.Value.Trim().Length == 0).Select(text => $"{file}: {text.Key}"));
        Repository.NoOffenders(japanese.Where(text => Words().IsMatch(text.Value) && text.Value == english[text.Key] && text.Value.Length > 12).Select(text => $"{file}: {text.Key}"));
        Repository.NoOffenders(english.Where(text => Japanese().IsMatch(text.Value) && text.Key != "SwitchLanguage").Select(text => $"{file}: {text.Key}"));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{([0-9]+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[a-z]+ [a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();
}
