using CostGov.Files;

namespace CostGov.Projects;

public enum ListRowProblem
{
    CodeInvalid,
    NameMissing,

    /// <summary>Detail is the text that is no rule.</summary>
    NoRule,
    TextWrong,
    RuleTwice,
    TooMany,
}

/// <summary>A row of a list that makes no project, with the reason.</summary>
public sealed record RefusedListRow(long Line, string Code, ListRowProblem Problem, string Detail);

/// <summary>
/// A list of projects as a table, one project a row: code, name, Japanese name, owners, cost centre and rules; several owners or rules of one
/// cell are parted by semicolons or line breaks. A code that comes again adds its rules; one with a refused row is left out whole, for half of
/// its rules would take the other half from it. What a list has no column for stays as it is. Pure.
/// </summary>
public sealed record ProjectList(IReadOnlyList<ProjectChange> Changes, IReadOnlyList<RefusedListRow> Refused)
{
    public static readonly IReadOnlyList<ListColumn> Columns =
    [
        new("code", ["project code", "project", "案件コード", "コード", "案件"]),
        new("name", ["english name", "名前(英語)", "英語名", "案件名(英語)"]),
        new("display_name", ["japanese name", "名前(日本語)", "案件名", "日本語名", "名称"]),
        new("owners", ["owner", "責任者", "担当者", "オーナー"]),
        new("cost_centre", ["cost centre", "cost center", "コストセンター", "原価部門", "部門コード"]),
        new("rules", ["what belongs to it", "belongs", "ルール", "含まれるもの", "アカウント"]),
    ];

    private static readonly char[] Between = [';', '；', '\n', '\r'];

    /// <param name="known">The projects there are.</param>
    /// <param name="from">The first day of the rules.</param>
    /// <param name="restate">Days before today may change hands.</param>
    public static ProjectList Of(IEnumerable<ListRow> rows, IEnumerable<ProjectRow> known, DateOnly today, DateOnly from, bool restate)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var present = known.ToDictionary(project => project.Code, ProjectCode.Comparer);
        var (changes, refused) = (new Dictionary<string, ProjectChange>(ProjectCode.Comparer), new List<RefusedListRow>());
        foreach (var row in rows)
        {
            // The row an export adds for what is nobody's.
            if (row["code"].Length == 0 && row["rules"].Length == 0)
                continue;
            if (Read(row, changes.GetValueOrDefault(row["code"]) ?? Begun(row, present.GetValueOrDefault(row["code"]), from, restate), refused) is not { } change)
                continue;
            if (ProjectChecks.ProblemsOf(change, today).FirstOrDefault(problem => problem.Kind != ProjectProblemKind.PastNotRestated) is { } wrong)
                refused.Add(new(row.Line, row["code"], Of(wrong.Kind), wrong.Detail.Length > 0 ? wrong.Detail : wrong.Field));
            else
                changes[row["code"]] = change;
        }

        var halves = refused.Select(row => row.Code).ToHashSet(ProjectCode.Comparer);
        return new([.. changes.Values.Where(change => !halves.Contains(change.Code))], refused);
    }

    // All of a project but its rules, which its rows bring; a list without that column brings none and takes none.
    private static ProjectChange Begun(ListRow row, ProjectRow? present, DateOnly from, bool restate)
    {
        string? Cell(string column, string? now) => row.Cells.TryGetValue(column, out var cell) ? cell.Length > 0 ? cell : null : now;
        return new(
            present?.Code ?? row["code"],
            row["name"].Length > 0 ? row["name"] : present?.Name ?? row["display_name"],
            Cell("display_name", present?.JapaneseName),
            row.Cells.TryGetValue("owners", out var owners) ? Parts(owners) : present?.Owners ?? [],
            Cell("cost_centre", present?.CostCentre),
            row.Cells.ContainsKey("rules") ? [] : [.. (present?.Rules ?? []).Select(rule => new WantedRule(rule.Rule))],
            from, restate);
    }

    private static ProjectChange? Read(ListRow row, ProjectChange change, List<RefusedListRow> refused)
    {
        var rules = new List<WantedRule>(change.Rules);
        foreach (var text in Parts(row["rules"]))
        {
            // A bare number in a column of accounts is an account.
            if (ProjectRule.TryParse(text.All(char.IsAsciiDigit) ? "account:" + text : text, out var rule))
            {
                rules.Add(new(rule));
                continue;
            }

            refused.Add(new(row.Line, row["code"], ListRowProblem.NoRule, text));
            return null;
        }

        return change with { Rules = rules };
    }

    private static string[] Parts(string cell) => cell.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ListRowProblem Of(ProjectProblemKind kind) => kind switch
    {
        ProjectProblemKind.CodeInvalid or ProjectProblemKind.CodeTaken => ListRowProblem.CodeInvalid,
        ProjectProblemKind.NameMissing => ListRowProblem.NameMissing,
        ProjectProblemKind.RuleTwice => ListRowProblem.RuleTwice,
        ProjectProblemKind.TooManyOwners or ProjectProblemKind.TooManyRules => ListRowProblem.TooMany,
        _ => ListRowProblem.TextWrong,
    };
}
