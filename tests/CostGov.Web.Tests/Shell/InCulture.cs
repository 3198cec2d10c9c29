using System.Globalization;

namespace CostGov.Web.Tests;

/// <summary>The reader's language, for the flow of one test.</summary>
internal static class InEnglish
{
    public static void Set() => InCulture.Set("en-US");
}

internal static class InJapanese
{
    public static void Set() => InCulture.Set("ja-JP");
}

internal static class InCulture
{
    public static void Set(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
}
