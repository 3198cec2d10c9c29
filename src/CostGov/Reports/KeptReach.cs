using System.Text.Json;

namespace CostGov.Reports;

/// <summary>A reach as a row keeps it: null is everything, else the account ids as JSON in order.</summary>
internal static class KeptReach
{
    public static string? Write(Reach reach) => reach.AccountIds is { } accounts ? JsonSerializer.Serialize(accounts.Order(StringComparer.Ordinal)) : null;

    public static Reach Read(string? text) => text is null ? Reach.Everything : Reach.Accounts(JsonSerializer.Deserialize<string[]>(text)!);
}
