using System.Text.Json;

namespace CostGov.Costs;

/// <summary>A reach as a view's row keeps it: empty is everything, else the account ids as JSON in order, so that equal reaches are equal texts.</summary>
internal static class ReachText
{
    public static string Write(Reach reach) => reach.AccountIds is { } accounts ? JsonSerializer.Serialize(accounts.Order(StringComparer.Ordinal)) : "";

    public static Reach Read(string text) => text.Length == 0 ? Reach.Everything : Reach.Accounts(JsonSerializer.Deserialize<string[]>(text)!);
}
