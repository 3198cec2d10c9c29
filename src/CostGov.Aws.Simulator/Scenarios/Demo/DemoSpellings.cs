namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>How the people of the demo company spell what they mean, beside the canonical spelling itself.</summary>
internal static class DemoSpellings
{
    public static readonly IReadOnlyDictionary<string, string[]> Others = new Dictionary<string, string[]>
    {
        ["Environment:dev"] = ["Dev", "Development", "develop", "ｄｅｖ", "開発", "dev "],
        ["Environment:prod"] = ["Prod", "production", "PRODUCTION", "prd", "本番", "prod "],
        ["Environment:verify"] = ["Verification", "stg", "staging", "検証", "Verify"],
        ["Environment:sandbox"] = ["Sandbox", "sbx"],
        ["Project:ec-site"] = ["EC-Site", "ec_site", "ECサイト", "ecsite"],
        ["Project:store-pos"] = ["Store-POS", "store_pos", "StorePOS"],
        ["Project:data-platform"] = ["DataPlatform", "data_platform"],
        ["Project:mobile-app"] = ["MobileApp", "mobile-app "],
        ["Project:demand-forecast"] = ["demand_forecast", "DemandForecast"],
        ["Owner:commerce"] = ["Commerce", "commerce-team", "commerce "],
        ["Owner:stores"] = ["Stores", "店舗システム"],
        ["Owner:data"] = ["Data", "data-team", "DATA"],
        ["Owner:platform"] = ["platform-team", "Platform"],
        ["CostCenter:1010"] = ["CC-1010", "cc1010"],
        ["CostCenter:1020"] = ["CC-1020"],
        ["CostCenter:2010"] = ["CC-2010", "２０１０"],
    };
}
