using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CostGov.Web.Shell;
using CostGov.Web.Tests.House;
using MudBlazor;

namespace CostGov.Web.Tests.Shell;

public sealed partial class MudTextTests
{
    private static readonly IReadOnlyDictionary<string, string> Mud = Keys(new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly));

    private static readonly IReadOnlyDictionary<string, string> Ours = Keys(CostGov.Web.Shell.MudText.ResourceManager);

    [Fact]
    public void Every_word_that_MudBlazor_can_say_in_our_pages_has_a_translation()
    {
        var used = Repository.Files("src", ".razor").SelectMany(file => Component().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.Contains("MudButton", used);
        var isForm = used.Select(name => typeof(MudButton).Assembly.GetType($"MudBlazor.{name}") ?? typeof(MudButton).Assembly.GetType($"MudBlazor.{name}`1"))
            .Any(type => type is not null && Bases(type).Any(parent => parent.Name.StartsWith("MudFormComponent", StringComparison.Ordinal)));
        // A provider shows what it is named for: MudDialogProvider dialogs, MudSnackbarProvider snackbars, which are alerts.
        var speaking = used.Select(name => name.Replace("Provider", "", StringComparison.Ordinal)).Concat(used.Contains("MudSnackbarProvider") ? ["MudAlert"] : []).Concat(isForm ? ["MudFormComponent", "MudInput"] : []).ToHashSet();
        Repository.NoOffenders(Mud.Keys.Where(key => speaking.Contains(key.Split('_')[0]) && !Ours.ContainsKey(key)));
    }

    [Fact]
    public void Every_translation_is_of_a_word_that_MudBlazor_knows()
    {
        Assert.NotEmpty(Ours);
        Repository.NoOffenders(Ours.Keys.Where(key => !Mud.ContainsKey(key)));
    }

    [Theory, InlineData("en-US", "Close"), InlineData("ja-JP", "閉じる")]
    public void The_reader_hears_it_in_his_language(string culture, string word)
    {
        InCulture.Set(culture);
        Assert.Equal(word, new HouseLocalizer()["MudDialog_Close"].Value);
        Assert.True(new HouseLocalizer()["MudDataGrid_Sort"].ResourceNotFound);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    private static Dictionary<string, string> Keys(ResourceManager texts) =>
        texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

    [GeneratedRegex(@"<(Mud[A-Z]\w+)")]
    private static partial Regex Component();
}
