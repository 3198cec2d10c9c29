using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Projects;

/// <summary>The small company of the accounts pages with two projects: its shop by account, and what carries a tag.</summary>
internal static class ProjectsStand
{
    public static async Task<TemporaryData> CompanyAsync(CancellationToken cancellationToken, bool withTag = false)
    {
        var data = await AccountsStand.CompanyAsync(cancellationToken);
        await SaveAsync(data, cancellationToken, "shop", "Shop", "店舗", ["Sato"], "account:" + AccountsStand.Shop);
        await SaveAsync(data, cancellationToken, "lab", "Laboratory", null, [], "account:" + AccountsStand.Lab);
        if (withTag)
            await SaveAsync(data, cancellationToken, "tagged", "Tagged", null, [], "tag:Project=other");
        return data;
    }

    public static async Task SaveAsync(
        TemporaryData data, CancellationToken cancellationToken, string code, string name, string? japanese, string[] owners, params string[] rules)
    {
        var change = new ProjectChange(
            code, name, japanese, owners, "CC-1", [.. rules.Select(text => new WantedRule(ProjectRule.TryParse(text, out var rule) ? rule : throw new ArgumentException(text)))], DateOnly.MinValue, Restate: true);
        Assert.IsType<ProjectOutcome.Saved>(await data.Services.GetRequiredService<ProjectStore>().SaveAsync(change, "test", cancellationToken));
    }
}
