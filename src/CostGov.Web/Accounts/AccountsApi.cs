using CostGov.Access;
using CostGov.Accounts;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Accounts;

internal static class AccountsApi
{
    public static RouteGroupBuilder MapAccounts(this RouteGroupBuilder api)
    {
        api.MapGet("/accounts", ListAsync).Needs(Permission.ReadCosts).WithName("listAccounts").WithTags("Accounts")
            .WithSummary("All accounts, by shown name, with their present OU and tags.");
        api.MapGet("/accounts/{id}", GetAsync).Needs(Permission.ReadCosts).WithName("getAccount").WithTags("Accounts")
            .WithSummary("One account.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPatch("/accounts/{id}", ChangeAsync).Needs(Permission.WriteNotes).WithName("changeAccount").WithTags("Accounts")
            .WithSummary("Sets or takes back an account's display name and owner note.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/organizational-units", OrganizationalUnitsAsync).Needs(Permission.ReadCosts).WithName("listOrganizationalUnits").WithTags("Accounts")
            .WithSummary("The organisation's tree, by path.");
        return api;
    }

    private static ProblemHttpResult NotThere =>
        TypedResults.Problem("There is no such account, or it is not for you to see.", statusCode: StatusCodes.Status404NotFound, title: "No such account");

    private static async Task<Ok<AccountsAnswer>> ListAsync(AccountQueries accounts, Asker asker, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccountsAnswer([.. (await accounts.ListAsync(asker.Reach, cancellationToken)).Select(AccountAnswer.From)]));

    private static async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> GetAsync(string id, AccountQueries accounts, Asker asker, CancellationToken cancellationToken) =>
        await accounts.GetAsync(asker.Reach, id, cancellationToken) is { } details ? TypedResults.Ok(AccountAnswer.From(details.Account)) : NotThere;

    private static async Task<Results<Ok<AccountAnswer>, ValidationProblem, ProblemHttpResult>> ChangeAsync(
        string id, AccountChangeRequest change, AccountQueries accounts, AccountNaming naming, Asker asker, CancellationToken cancellationToken)
    {
        var outcome = await naming.ChangeAsync(asker.Reach, id, new(change.DisplayName, change.OwnerNote), asker.Actor, cancellationToken);
        if (outcome is NamingOutcome.Refused(var problems))
            return Problems.Parameters(problems.GroupBy(FieldOf).ToDictionary(field => field.Key, field => field.Select(Sentence).ToArray()));
        return outcome is NamingOutcome.Saved && await accounts.GetAsync(asker.Reach, id, cancellationToken) is { } details
            ? TypedResults.Ok(AccountAnswer.From(details.Account))
            : NotThere;
    }

    private static string FieldOf(NamingProblem problem) =>
        problem is NamingProblem.DisplayNameTooLong or NamingProblem.DisplayNameHasControls ? "displayName" : "ownerNote";

    private static string Sentence(NamingProblem problem) => problem switch
    {
        NamingProblem.DisplayNameTooLong => $"Is too long: expected at most {AccountNaming.LongestDisplayName} characters.",
        NamingProblem.DisplayNameHasControls => "Holds control characters: expected one line of text.",
        NamingProblem.OwnerNoteTooLong => $"Is too long: expected at most {AccountNaming.LongestOwnerNote} characters.",
        _ => "Holds control characters: expected text with line ends at most.",
    };

    private static async Task<Ok<OrganizationalUnitsAnswer>> OrganizationalUnitsAsync(AccountQueries accounts, Asker asker, CancellationToken cancellationToken) =>
        TypedResults.Ok(new OrganizationalUnitsAnswer([.. (await accounts.OrganizationalUnitsAsync(asker.Reach, cancellationToken)).Select(OrganizationalUnitAnswer.From)]));
}
