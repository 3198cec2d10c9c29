using CostGov.Audit;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Projects;

/// <summary>Keeps projects and their dated rules. What held before the day of a change is never altered.</summary>
public sealed class ProjectStore(IDbContextFactory<CostGovDb> databases, ProjectQueries queries, TimeProvider clock)
{
    /// <summary>Makes a project, or makes it another, rules included.</summary>
    /// <param name="by">Who does it, for the record.</param>
    public async Task<ProjectOutcome> SaveAsync(ProjectChange change, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await ApplyAsync(db, change, by, cancellationToken);
        if (outcome is ProjectOutcome.Saved)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>Makes all of several projects in their order, or, when one is refused, none.</summary>
    /// <returns>One per change; where one was refused nothing of the others was kept.</returns>
    public async Task<IReadOnlyList<ProjectOutcome>> SaveAllAsync(IReadOnlyList<ProjectChange> changes, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcomes = new List<ProjectOutcome>();
        foreach (var change in changes)
            outcomes.Add(await ApplyAsync(db, change, by, cancellationToken));
        if (outcomes.TrueForAll(outcome => outcome is ProjectOutcome.Saved))
            await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }

    /// <summary>
    /// Ends a project today: its past stays, and one that has none is gone. Restating takes its past away too, which then counts to whom
    /// the other rules give it.
    /// </summary>
    public async Task<ProjectOutcome> RemoveAsync(string code, bool restate, Actor by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(db, code, cancellationToken) is not { } project)
            return new ProjectOutcome.NotThere();
        var (today, before) = (clock.UtcToday(), Told(project, project.Rules));
        db.RemoveRange(project.Rules.Where(rule => restate || rule.From >= today));
        foreach (var rule in project.Rules.Where(rule => !restate && rule.From < today && (rule.Until is null || rule.Until > today)))
            rule.Until = today;
        if (restate || project.Rules.TrueForAll(rule => rule.From >= today))
            db.Remove(project);
        else
            (project.ChangedAt, project.ChangedBy) = (clock.GetUtcNow(), by.Name);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(clock.GetUtcNow(), by, AuditAction.ProjectRemoved, Subject(project), before, new { PastRestated = restate }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ProjectOutcome.Saved(IsNew: false);
    }

    /// <summary>Who every charge would count to after some changes, none of which is kept. Changes that would be refused are passed over.</summary>
    public async Task<Claims> PreviewAsync(IReadOnlyList<ProjectChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        IReadOnlyList<DatedRule> rules = await db.ProjectRules.AsNoTracking().ToListAsync(cancellationToken);
        var codes = await db.Projects.AsNoTracking().Select(project => project.Code).ToListAsync(cancellationToken);
        foreach (var change in changes)
        {
            var code = codes.Find(known => ProjectCode.Comparer.Equals(known, change.Code)) ?? change.Code;
            rules = RuleDates.Changed(rules, code, change.Rules, change.From ?? clock.UtcToday());
        }

        return await queries.ClaimsOfAsync(rules, cancellationToken);
    }

    private async Task<ProjectOutcome> ApplyAsync(CostGovDb db, ProjectChange change, Actor by, CancellationToken cancellationToken)
    {
        var today = clock.UtcToday();
        var problems = ProjectChecks.ProblemsOf(change, today).ToList();
        var project = await FindAsync(db, change.Code, cancellationToken);
        if (project is not null && project.Code != change.Code)
            problems.Add(new(ProjectProblemKind.CodeTaken, "code", project.Code));
        if (problems.Count > 0)
            return new ProjectOutcome.Refused(problems);

        var isNew = project is null;
        var before = project is null ? null : Told(project, project.Rules);
        if (project is null)
            db.Projects.Add(project = new() { Code = change.Code, Name = "", Owners = [], ChangedAt = clock.GetUtcNow(), ChangedBy = by.Name });
        (project.Name, project.JapaneseName, project.CostCentre) = (change.Name.Trim(), Kept(change.JapaneseName), Kept(change.CostCentre));
        project.Owners = [.. change.Owners.Select(Kept).OfType<string>().Distinct(StringComparer.Ordinal)];
        await ReplaceRulesAsync(db, project.Code, change.Rules, change.From ?? today, today, cancellationToken);
        if (!db.ChangeTracker.HasChanges())
            return new ProjectOutcome.Saved(isNew);
        (project.ChangedAt, project.ChangedBy) = (clock.GetUtcNow(), by.Name);
        await db.SaveChangesAsync(cancellationToken);
        var rules = await db.ProjectRules.AsNoTracking().Where(rule => rule.ProjectCode == project.Code).ToListAsync(cancellationToken);
        await db.RecordAsync(project.ChangedAt, by, AuditAction.ProjectSaved, Subject(project), before, Told(project, rules), cancellationToken);
        return new ProjectOutcome.Saved(isNew);
    }

    private static string Subject(Project project) => $"project {project.Code}";

    // The place and the rule, and the days where it does not hold on all.
    private static string Told(DatedRule rule) =>
        FormattableString.Invariant($"{rule.Place} {rule.Rule}")
        + (rule.From > DateOnly.MinValue ? FormattableString.Invariant($" from {rule.From:yyyy-MM-dd}") : "")
        + (rule.Until is { } until ? FormattableString.Invariant($" until {until:yyyy-MM-dd}") : "");

    private static object Told(Project project, IEnumerable<DatedRule> rules) => new
    {
        project.Name,
        project.JapaneseName,
        project.Owners,
        project.CostCentre,
        Rules = rules.OrderBy(rule => rule.Place).ThenBy(rule => rule.From).Select(Told).ToArray(),
    };

    private static async Task ReplaceRulesAsync(CostGovDb db, string code, IReadOnlyList<WantedRule> wanted, DateOnly from, DateOnly today, CancellationToken cancellationToken)
    {
        var all = await db.ProjectRules.ToListAsync(cancellationToken);
        // Who saves another name or owner leaves a change of rules that is planned for later as it is.
        if (from >= today && RuleDates.AreHeld(all, code, wanted, from))
            return;
        var after = RuleDates.Changed(all, code, wanted, from);
        var kept = after.Where(rule => rule.Id != 0).ToDictionary(rule => rule.Id);
        foreach (var rule in all)
        {
            if (kept.TryGetValue(rule.Id, out var row))
                rule.Until = row.Until;
            else
                db.ProjectRules.Remove(rule);
        }

        db.ProjectRules.AddRange(after.Where(rule => rule.Id == 0));
    }

    private static async Task<Project?> FindAsync(CostGovDb db, string code, CancellationToken cancellationToken)
    {
        var codes = await db.Projects.Select(project => project.Code).ToListAsync(cancellationToken);
        var known = codes.Find(one => one == code) ?? codes.Find(one => ProjectCode.Comparer.Equals(one, code));
        return known is null ? null : await db.Projects.Include(project => project.Rules).SingleAsync(project => project.Code == known, cancellationToken);
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
