namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>
/// The accounts and units of Hoshizora Retail (星空リテール株式会社), an invented chain of shops. Ids are invented and do not depend on
/// the seed; one begins with zeros, as some real ones do.
/// </summary>
internal static class DemoAccounts
{
    public const string Organization = "o-hz4k7m2q9w";
    public const string Root = "r-hz4k";
    public const string Security = "ou-hz4k-sec00001";
    public const string Infrastructure = "ou-hz4k-inf00001";
    public const string Verification = "ou-hz4k-ver00001";
    public const string Development = "ou-hz4k-dev00001";
    public const string Production = "ou-hz4k-prd00001";
    public const string Retail = "ou-hz4k-prdret01";
    public const string Commerce = "ou-hz4k-prdcom01";
    public const string Stores = "ou-hz4k-prdsto01";
    public const string Insight = "ou-hz4k-prddat01";
    public const string Corporate = "ou-hz4k-prdcor01";
    public const string Sandbox = "ou-hz4k-sbx00001";
    public const string Suspended = "ou-hz4k-sus00001";

    public const string Management = "210987650001";
    public const string Audit = "310945120012";
    public const string LogArchive = "318820450023";
    public const string SecurityTooling = "327716490034";
    public const string Network = "405512380045";
    public const string SharedServices = "411290870056";
    public const string EcVerify = "502334910067";
    public const string PosVerify = "518807120078";
    public const string DataVerify = "527741360089";
    public const string ErpVerify = "533918240090";
    public const string EcDev = "604415870101";
    public const string PosDev = "612208450112";
    public const string DataDev = "629934170123";
    public const string MobileDev = "635577020134";
    public const string ErpDev = "648120930145";
    public const string EcProd = "701198340156";
    public const string MobileProd = "715540290167";
    public const string CampaignProd = "722861750178";
    public const string PosProd = "734409160189";
    public const string EdgeProd = "001428570190";
    public const string DataProd = "756630210201";
    public const string ForecastProd = "763317840212";
    public const string ErpProd = "771925460223";
    public const string IntranetProd = "788046130234";
    public const string SandboxOne = "802275690245";
    public const string SandboxTwo = "813384720256";
    public const string AiTrial = "829901150267";
    public const string OldCampaign = "840017360278";
    public const string PosTrial = "857723980289";

    public static readonly IReadOnlyList<SimulatedUnit> Units =
    [
        Unit(Security, "Security", Root), Unit(Infrastructure, "Infrastructure", Root), Unit(Verification, "Verification", Root),
        Unit(Development, "Development", Root), Unit(Production, "Production", Root), Unit(Retail, "Retail", Production),
        Unit(Commerce, "Commerce", Retail), Unit(Stores, "Stores", Retail), Unit(Insight, "Insight", Production),
        Unit(Corporate, "Corporate", Production), Unit(Sandbox, "Sandbox", Root), Unit(Suspended, "Suspended", Root),
    ];

    /// <param name="story">The first day of the month the story is told in.</param>
    public static IReadOnlyList<SimulatedAccount> In(DateOnly story) =>
    [
        Account(Management, "hz-management", "管理", Root, "platform"),
        Account(Audit, "hz-audit", "監査", Security, "security"),
        Account(LogArchive, "hz-log-archive", "ログ保管", Security, "security"),
        Account(SecurityTooling, "hz-security-tooling", "セキュリティ基盤", Security, "security"),
        Account(Network, "hz-network", "ネットワーク", Infrastructure, "platform"),
        Account(SharedServices, "hz-shared-services", "共通基盤", Infrastructure, "platform"),
        Account(EcVerify, "hz-ec-verify", "ECサイト 検証", Verification, "commerce"),
        Account(PosVerify, "hz-pos-verify", "店舗POS 検証", Verification, "stores"),
        Account(DataVerify, "hz-data-verify", "データ基盤 検証", Verification, "data"),
        Account(ErpVerify, "hz-erp-verify", "基幹 検証", Verification, null),
        Account(EcDev, "hz-ec-dev", "ECサイト 開発", Development, "commerce"),
        Account(PosDev, "hz-pos-dev", "店舗POS 開発", Development, "stores"),
        Account(DataDev, "hz-data-dev", "データ基盤 開発", Development, "data"),
        Account(MobileDev, "hz-mobile-dev", "アプリ 開発", Development, "commerce"),
        Account(ErpDev, "hz-erp-dev", "基幹 開発", Development, null),
        Account(EcProd, "hz-ec-prod", "ECサイト 本番", Commerce, "commerce"),
        Account(MobileProd, "hz-mobile-prod", "アプリ 本番", Commerce, "commerce"),
        Account(CampaignProd, "hz-campaign-prod", "キャンペーン 本番", Commerce, "commerce"),
        Account(PosProd, "hz-pos-prod", "店舗POS 本番", Stores, "stores"),
        Account(EdgeProd, "hz-store-edge-prod", "店舗エッジ 本番", Stores, "stores"),
        Account(DataProd, "hz-data-prod", "データ基盤 本番", Insight, "data"),
        Account(ForecastProd, "hz-forecast-prod", "需要予測 本番", Insight, "data"),
        Account(ErpProd, "hz-erp-prod", "基幹 本番", Corporate, null),
        Account(IntranetProd, "hz-intranet-prod", "社内ポータル 本番", Corporate, "platform"),
        Account(SandboxOne, "hz-sandbox-01", "サンドボックス1", Sandbox, "platform"),
        Account(SandboxTwo, "hz-sandbox-02", "サンドボックス2", Sandbox, "platform"),
        Account(AiTrial, "hz-ai-trial", "生成AI お試し", Sandbox, null) with { Joined = At(AiTrialOpened(story), 2) },
        Account(OldCampaign, "hz-campaign-2023", "旧キャンペーン", Suspended, null) with { State = "SUSPENDED" },
        Account(PosTrial, "hz-pos-trial", "店舗POS 実証", Suspended, "stores") with { State = "CLOSED" },
    ];

    /// <summary>About three weeks before the middle of the story's month.</summary>
    public static DateOnly AiTrialOpened(DateOnly story) => story.AddDays(-7);

    /// <summary>The first day without charges; in the month before the story.</summary>
    public static DateOnly PosTrialClosed(DateOnly story) => story.AddMonths(-1).AddDays(16);

    public static DateOnly OldCampaignSuspended(DateOnly story) => story.AddMonths(-4).AddDays(9);

    private static SimulatedUnit Unit(string id, string name, string parent) =>
        new(id, name, parent, name == "Production" ? new Dictionary<string, string> { ["Environment"] = "prod" } : []);

    private static SimulatedAccount Account(string id, string name, string japanese, string parent, string? owner)
    {
        var tags = new Dictionary<string, string> { ["DisplayName"] = japanese };
        if (owner is not null)
            tags["Owner"] = owner;
        var joined = new DateOnly(2022, 4, 1).AddDays(int.Parse(id[^4..], System.Globalization.CultureInfo.InvariantCulture) * 3 / 10);
        return new(id, name, $"aws+{name}@hoshizora.example", "ACTIVE", parent, At(joined, 1), tags);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day, new TimeOnly(hour, 14, 7), TimeSpan.Zero);
}
