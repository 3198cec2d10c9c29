using CostGov.Files;
using CostGov.Projects;

namespace CostGov.Tests.Projects;

public sealed class ProjectListTests
{
    private static readonly DateOnly Today = new(2026, 9, 10);

    [Fact]
    public void A_row_is_a_project_with_owners_and_rules_parted_by_semicolons()
    {
        var change = Assert.Single(Of(Row(2, ("code", "pos"), ("name", "POS"), ("display_name", "店舗POS"), ("owners", "鈴木；佐藤"), ("cost_centre", "2010"), ("rules", "ou:ou-1; tag:Project=pos\naccount:001428570190"))).Changes);
        Assert.Equal(("pos", "POS", "店舗POS", "2010"), (change.Code, change.Name, change.JapaneseName, change.CostCentre));
        Assert.Equal(["鈴木", "佐藤"], change.Owners);
        Assert.Equal(["ou:ou-1", "tag:Project=pos", "account:001428570190"], change.Rules.Select(rule => rule.Rule.ToString()));
    }

    [Fact]
    public void A_project_with_a_japanese_name_alone_has_that_name()
    {
        var change = Assert.Single(Of(Row(2, ("code", "pos"), ("display_name", "店舗POS"))).Changes);
        Assert.Equal(("店舗POS", "店舗POS"), (change.Name, change.JapaneseName));
    }

    [Fact]
    public void A_code_that_comes_again_adds_its_rules()
    {
        var change = Assert.Single(Of(Row(2, ("code", "pos"), ("name", "POS"), ("rules", "account:1")), Row(3, ("code", "POS"), ("rules", "account:2"))).Changes);
        Assert.Equal(["account:1", "account:2"], change.Rules.Select(rule => rule.Rule.ToString()));
    }

    [Fact]
    public void A_project_with_a_refused_row_is_left_out_whole_so_that_it_keeps_the_rules_it_has()
    {
        var list = Of(
            Row(2, ("code", "pos"), ("name", "POS"), ("rules", "account:1")), Row(3, ("code", "POS"), ("rules", "team red")),
            Row(4, ("code", "ec"), ("name", "EC"), ("rules", "team blue")), Row(5, ("code", "ec"), ("name", "EC"), ("rules", "account:2")));
        Assert.Empty(list.Changes);
        Assert.Equal([3L, 4L], list.Refused.Select(row => row.Line));
    }

    [Fact]
    public void What_a_list_has_no_column_for_stays_as_it_is_and_an_empty_cell_empties()
    {
        var owner = Assert.Single(Of(Row(2, ("code", "WEB"), ("owners", "田中"))).Changes);
        Assert.Equal(("web", "Web", "ウェブ", "1010"), (owner.Code, owner.Name, owner.JapaneseName, owner.CostCentre));
        Assert.Equal(["田中"], owner.Owners);
        Assert.Equal(["account:7"], owner.Rules.Select(rule => rule.Rule.ToString()));

        var emptied = Assert.Single(Of(Row(2, ("code", "web"), ("name", ""), ("display_name", ""), ("owners", ""), ("cost_centre", ""), ("rules", ""))).Changes);
        Assert.Equal(("Web", null, null), (emptied.Name, emptied.JapaneseName, emptied.CostCentre));
        Assert.Empty(emptied.Owners);
        Assert.Empty(emptied.Rules);
    }

    [Fact]
    public void Rows_that_make_no_project_are_told_with_line_and_reason_and_the_others_are_taken()
    {
        var list = Of(
            Row(2, ("code", "コード"), ("name", "x")), Row(3, ("code", "a")), Row(4, ("code", "b"), ("name", "B"), ("rules", "team red")),
            Row(5, ("code", "c"), ("name", "C"), ("rules", "account:1;account:1")), Row(6, ("code", "d"), ("name", "D")), Row(7));
        Assert.Equal(["d"], list.Changes.Select(change => change.Code));
        Assert.Equal(
            [(2L, ListRowProblem.CodeInvalid), (3L, ListRowProblem.NameMissing), (4L, ListRowProblem.NoRule), (5L, ListRowProblem.RuleTwice)],
            list.Refused.Select(row => (row.Line, row.Problem)));
        Assert.Equal("team red", list.Refused[2].Detail);
    }

    private static readonly ProjectRow Known = new(
        "web", "Web", "ウェブ", ["鈴木", "佐藤"], "1010", [new(ProjectRule.Account("7"), 10, DateOnly.MinValue, null)], [], DateTimeOffset.UnixEpoch, "test");

    private static ProjectList Of(params ListRow[] rows) => ProjectList.Of(rows, [Known], Today, Today, restate: false);

    private static ListRow Row(long line, params (string Key, string Cell)[] cells) => new(line, cells.ToDictionary(cell => cell.Key, cell => cell.Cell));
}
