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
        await SaveAsync(data, "shop", "Shop", "店舗", ["Sato"], "account:" + AccountsStand.Shop, cancellationToken);
        await SaveAsync(data, "lab", "Laboratory", null, [], "account:" + AccountsStand.Lab, cancellationToken);
        if (withTag)
            await SaveAsync(data, "tagged", "Tagged", null, [], "tag:Project=other", cancellationToken);
        return data;
    }

    public static async Task SaveAsync(
        TemporaryData data, string code, string name, string? japanese, string[] owners, string rule, CancellationToken cancellationToken)
    {
        var change = new ProjectChange(
            code, name, japanese, owners, "CC-1", [new(ProjectRule.TryParse(rule, out var read) ? read : throw new ArgumentException(rule))], DateOnly.MinValue, Restate: true);
        Assert.IsType<ProjectOutcome.Saved>(await data.Services.GetRequiredService<ProjectStore>().SaveAsync(change, "test", cancellationToken));
    }
}
