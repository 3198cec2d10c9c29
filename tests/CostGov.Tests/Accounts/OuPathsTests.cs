using CostGov.Accounts;

namespace CostGov.Tests.Accounts;

public sealed class OuPathsTests
{
    private static readonly OuPaths Tree = OuPaths.Of(
    [
        Unit("r-1", "Root", null), Unit("ou-prod", "Production", "r-1"), Unit("ou-web", "Web", "ou-prod"), Unit("ou-dev", "Development", "r-1"),
        Unit("ou-a", "A", "ou-b"), Unit("ou-b", "B", "ou-a"),
    ]);

    [Fact]
    public void A_path_names_every_unit_from_the_root_down() => Assert.Equal("Root / Production / Web", Tree.PathOf("ou-web"));

    [Fact]
    public void A_unit_nobody_knows_is_shown_by_its_id() => Assert.Equal("ou-gone", Tree.PathOf("ou-gone"));

    [Fact]
    public void A_subtree_is_the_unit_and_all_below_it() =>
        Assert.Equal(["ou-prod", "ou-web"], Tree.Subtree("ou-prod").Order(StringComparer.Ordinal));

    [Fact]
    public void Directly_below_a_unit_are_its_children_and_not_theirs()
    {
        Assert.Equal(["ou-dev", "ou-prod"], Tree.Below("r-1"));
        Assert.Empty(Tree.Below("ou-web"));
    }

    [Fact]
    public void A_circle_of_parents_ends() => Assert.Equal(["ou-a", "ou-b"], Tree.Upwards("ou-a"));

    private static OrganizationalUnit Unit(string id, string name, string? parentId) => new() { Id = id, Name = name, ParentId = parentId, PayerId = "111111111111" };
}
