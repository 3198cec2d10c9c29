using CostGov.Accounts;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Accounts;

internal static class AccountsApi
{
    public static RouteGroupBuilder MapAccounts(this RouteGroupBuilder api)
    {
        api.MapGet("/accounts", ListAsync).WithName("listAccounts").WithTags("Accounts")
            .WithSummary("All accounts, by shown name, with their present OU and tags.");
        api.MapGet("/organizational-units", OrganizationalUnitsAsync).WithName("listOrganizationalUnits").WithTags("Accounts")
            .WithSummary("The organisation's tree, by path.");
        return api;
    }

    private static async Task<Ok<AccountsAnswer>> ListAsync(AccountQueries accounts, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccountsAnswer([.. (await accounts.ListAsync(Asker.Api.Reach, cancellationToken)).Select(AccountAnswer.From)]));

    private static async Task<Ok<OrganizationalUnitsAnswer>> OrganizationalUnitsAsync(AccountQueries accounts, CancellationToken cancellationToken) =>
        TypedResults.Ok(new OrganizationalUnitsAnswer([.. (await accounts.OrganizationalUnitsAsync(Asker.Api.Reach, cancellationToken)).Select(OrganizationalUnitAnswer.From)]));
}
