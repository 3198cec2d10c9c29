using System.Globalization;
using System.Text;

namespace CostGov.Web.Accounts;

/// <summary>Finds accounts by what people type: words of a name, an id with or without hyphens, a tag key or value. Pure.</summary>
public static class AccountSearch
{
    private const CompareOptions AsPeopleType = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth | CompareOptions.IgnoreKanaType;

    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;

    /// <param name="search">Words; each must be found somewhere. Full-width letters and digits are the same as others.</param>
    /// <param name="state">As <see cref="AccountPlace.State"/>; null for any.</param>
    public static bool Finds(AccountPlace place, string search, string? state)
    {
        ArgumentNullException.ThrowIfNull(place);
        return (state is null || place.State == state) && Words(search).All(word => Texts(place).Any(text => Compare.IndexOf(text, word, AsPeopleType) >= 0));
    }

    private static IEnumerable<string> Words(string search)
    {
        foreach (var word in search.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // 1111-2222-3333 is how consoles write an id.
            var digits = word.Replace("-", "", StringComparison.Ordinal);
            yield return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : word;
        }
    }

    private static IEnumerable<string> Texts(AccountPlace place)
    {
        yield return place.AccountId;
        if (place.Account is not { } account)
            yield break;
        yield return account.Name;
        yield return account.DisplayName ?? "";
        foreach (var (key, value) in account.Tags)
            yield return key + "=" + value;
    }
}
