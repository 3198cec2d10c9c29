namespace CostGov.Testing.OpenId;

public static class ProviderSettings
{
    /// <summary>What the product is told of the provider: four groups, each with its role and reach.</summary>
    public static string[] Settings(this CompanyProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        string[] settings =
        [
            $"Authority={provider.Authority}", $"ClientId={CompanyProvider.ClientId}", $"ClientSecret={CompanyProvider.Secret}", $"DisplayName={CompanyProvider.DisplayName}", "Scopes:0=groups", "AnswerWithin=00:01:00",
            .. Group(0, "finance", "Finance", "all"), .. Group(1, "shop", "TeamLead", "account:111111111111"), .. Group(2, "warehouse", "Viewer", "account:222222222222"), .. Group(3, "it", "Administrator", "all"),
        ];
        return [.. settings.Select(setting => $"--CostGov:OpenId:{setting}")];
    }

    private static string[] Group(int at, string group, string role, string reach) => [$"Groups:{at}:Group={group}", $"Groups:{at}:Role={role}", $"Groups:{at}:Reach={reach}"];
}
