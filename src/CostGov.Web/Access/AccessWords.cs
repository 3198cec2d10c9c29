using CostGov.Access;

namespace CostGov.Web.Access;

/// <summary>Roles, reach and what was wrong, in the reader's words.</summary>
internal static class AccessWords
{
    private const int MostNamed = 3;

    public static string Of(Role role) => role switch
    {
        Role.Administrator => AccessText.RoleAdministrator,
        Role.Finance => AccessText.RoleFinance,
        Role.TeamLead => AccessText.RoleTeamLead,
        Role.Auditor => AccessText.RoleAuditor,
        _ => AccessText.RoleViewer,
    };

    public static string Of(IReadOnlyList<Grant> grants) => grants.Any(grant => grant.Kind == GrantKind.All) ? PeopleText.ReachAll
        : grants.Count == 0 ? PeopleText.ReachNone
        : string.Join(", ", grants.Take(MostNamed)) + (grants.Count > MostNamed ? " …" : "");

    /// <summary>Null for a word that is none of ours.</summary>
    public static string? Problem(string word) => word switch
    {
        nameof(PersonProblem.Name) => PeopleText.ProblemName,
        nameof(PersonProblem.NameTaken) => PeopleText.ProblemNameTaken,
        nameof(PersonProblem.DisplayName) => PeopleText.ProblemDisplayName,
        nameof(PersonProblem.Grants) => PeopleText.ProblemGrants,
        nameof(PersonProblem.LastAdministrator) => PeopleText.ProblemLast,
        nameof(PersonProblem.Gone) => PeopleText.ProblemGone,
        nameof(PersonProblem.FromProvider) => OpenId.OpenIdText.Problem,
        "token-name" => PeopleText.TokenProblemName,
        "token-days" => PeopleText.TokenProblemDays,
        "token-role" => PeopleText.TokenProblemRole,
        "token-grants" => PeopleText.TokenProblemGrants,
        _ => null,
    };
}
