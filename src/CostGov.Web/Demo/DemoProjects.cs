using System.Diagnostics.CodeAnalysis;
using CostGov.Projects;

namespace CostGov.Web.Demo;

/// <summary>
/// The invented company's projects, written once into a demo that has none. They show every kind of rule; the core system's trial accounts,
/// the sandboxes and the newest account are left to nobody, as somebody always forgets.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class DemoProjects(ProjectStore store, ProjectQueries projects) : IHostedService
{
    private const string By = "demo";

    // The tag comes last, so that it takes nothing from projects of accounts and these are answered by service too.
    private static readonly ProjectChange[] All =
    [
        Project("ec-site", "EC site", "ECサイト", ["佐藤 美咲", "通販システム部"], "1010", "account:701198340156", "account:502334910067", "account:604415870101"),
        Project("mobile-app", "Mobile app", "スマートフォンアプリ", ["高橋 蓮"], "1020", "account:715540290167", "account:635577020134"),
        Project("campaign", "Campaigns", "キャンペーン", ["佐藤 美咲"], "1010", "account:722861750178", "account:840017360278"),
        Project("store-pos", "Store POS", "店舗POS", ["鈴木 健"], "2010", "ou:ou-hz4k-prdsto01", "account-tag:Owner=stores"),
        Project("data-platform", "Data platform", "データ基盤", ["田中 葵"], "3010", "account:756630210201", "account:527741360089", "account:629934170123"),
        Project("core-system", "Core system", "基幹システム", [], "4010", "account:771925460223"),
        Project("platform", "Shared platform", "共通基盤", ["クラウド推進室"], "9000", "account:210987650001", "ou:ou-hz4k-inf00001", "ou:ou-hz4k-sec00001"),
        Project("demand-forecast", "Demand forecast", "需要予測", ["田中 葵"], "3010", "tag:Project=demand-forecast", "tag:Project=demand_forecast", "tag:Project=DemandForecast"),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if ((await projects.ListAsync(Reach.Everything, cancellationToken)).Count == 0)
            await store.SaveAllAsync(All, By, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static ProjectChange Project(string code, string name, string japanese, string[] owners, string costCentre, params string[] rules) => new(
        code, name, japanese, owners, costCentre,
        [.. rules.Select(text => ProjectRule.TryParse(text, out var rule) ? new WantedRule(rule) : throw new InvalidOperationException($"{text} is no rule."))],
        DateOnly.MinValue, Restate: true);
}
