using CostGov.Access;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Projects;

/// <summary>Makes a project or another of one: what it is called, who answers for it, and what belongs to it from which day on.</summary>
public sealed partial class ProjectEditor(
    ProjectQueries projects, ProjectStore store, AccountQueries accounts, CostQueries costs, TimeProvider clock, Handoff handoff, NavigationManager navigation, ILogger<ProjectEditor> logger)
    : AddressPage(navigation, handoff, logger)
{
    private Known? _known;
    private IReadOnlyList<ProjectProblem> _problems = [];
    private IReadOnlyList<string> _matches = [];
    private RestatePreview? _preview;
    private bool _isBusy;
    private bool _isEnding;
    private string _said = "";

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    [PersistentState]
    public ProjectDraft? Draft { get; set; }

    private string Title => Code is null ? ProjectsText.Add : ProjectsText.EditTitle;

    private DateOnly Today => clock.UtcToday();

    private bool ChangesThePast => Draft?.From(Today) is { } from && from < Today;

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var rows = await projects.ListAsync(Asker.Reach, cancellationToken);
        var project = rows.FirstOrDefault(row => ProjectCode.Comparer.Equals(row.Code, Code));
        var known = await accounts.ListAsync(Asker.Reach, cancellationToken);
        var units = await accounts.OrganizationalUnitsAsync(Asker.Reach, cancellationToken);
        Draft ??= project is null ? new() { Rules = [new()] } : ProjectDraft.Of(project);
        var matches = await MatchingAsync(cancellationToken);
        return () =>
        {
            (_known, _matches) = (new(Code is null || project is not null, project, new(known, units, rows), [.. Suggested(known, units)]), matches);
        };
    }

    private static IEnumerable<(string Value, string Name)> Suggested(IReadOnlyList<AccountRow> accounts, IReadOnlyList<OuRow> units) =>
    [
        .. units.Select(unit => ($"ou:{unit.Id}", unit.Path)),
        .. accounts.Select(account => ($"account:{account.Id}", account.Shown)),
        .. accounts.SelectMany(account => account.Tags).Select(tag => $"account-tag:{tag.Key}={tag.Value}").Distinct().Order(StringComparer.Ordinal).Select(tag => (tag, "")),
    ];

    private static string NameOf(RuleStart start) => start switch
    {
        RuleStart.Today => ProjectsText.StartToday,
        RuleStart.Day => ProjectsText.StartOnDay,
        _ => ProjectsText.SinceEver,
    };

    private string? ProblemOf(string field) => _problems.Where(problem => problem.Field == field).Select(ProjectWords.Of).FirstOrDefault();

    private async Task MatchAsync()
    {
        _preview = null;
        _matches = await MatchingAsync(Leaving);
    }

    // The accounts that would be the project's as of the day the rules begin, or today where that lies before.
    private async Task<IReadOnlyList<string>> MatchingAsync(CancellationToken cancellationToken)
    {
        var change = Draft!.ToChange(Today, restate: true);
        if (change.Rules.Count == 0)
            return [];
        var day = change.From is { } from && from > Today ? from : Today;
        var claims = await store.PreviewAsync([change with { Code = change.Code.Length == 0 ? "new" : change.Code }], cancellationToken);
        return [.. claims.Accounts.Where(claim => claim.Days.Contains(day) && ProjectCode.Comparer.Equals(claim.To, change.Code.Length == 0 ? "new" : change.Code)).Select(claim => claim.AccountId)];
    }

    private Task RemoveAsync(RuleDraft rule)
    {
        Draft!.Rules.Remove(rule);
        return MatchAsync();
    }

    private Task StartAsync(RuleStart start)
    {
        Draft!.Start = start;
        return MatchAsync();
    }

    private async Task PreviewAsync()
    {
        _isBusy = true;
        var snapshot = await costs.CaptureAsync(Leaving);
        var claims = await store.PreviewAsync([Draft!.ToChange(Today, restate: true)], Leaving);
        _preview = await RestatePreview.OfAsync(costs, Asker.Reach, snapshot, claims, Leaving);
        _isBusy = false;
    }

    private async Task SaveAsync()
    {
        if (Draft!.Unread.Count > 0 || Draft.From(Today) is null)
        {
            _said = Draft.Unread.Count > 0 ? ProjectsText.RuleUnread : ProjectsText.DayUnread;
            return;
        }

        (_isBusy, _said) = (true, "");
        Asker.Demand(Permission.WriteProjects);
        var outcome = await store.SaveAsync(Draft.ToChange(Today, restate: _preview is not null), Asker.Actor, Leaving);
        _isBusy = false;
        _problems = outcome is ProjectOutcome.Refused refused ? refused.Problems : [];
        if (outcome is ProjectOutcome.Saved)
            Navigation.NavigateTo(ProjectView.Default.ToUrl(Draft.Code.Trim()));
        else
            _said = ProjectsText.NotSaved;
    }

    // Asked twice, for it cannot be taken back with one click.
    private async Task EndAsync()
    {
        if (!_isEnding)
        {
            _isEnding = true;
            return;
        }

        Asker.Demand(Permission.WriteProjects);
        await store.RemoveAsync(_known!.Project!.Code, restate: false, Asker.Actor, Leaving);
        Navigation.NavigateTo(ProjectsView.Path);
    }

    /// <param name="IsThere">A new project, or one within reach.</param>
    /// <param name="Suggestions">Rules that can be written for what there is, with its name.</param>
    private sealed record Known(bool IsThere, ProjectRow? Project, ValueNames Names, IReadOnlyList<(string Value, string Name)> Suggestions);
}
