using CostGov.Audit;
using CostGov.Web.Access;

namespace CostGov.Web.Tests.Access;

public sealed class AuditPageWords
{
    [Fact]
    public void Every_action_of_the_trail_has_words_of_its_own()
    {
        var words = AuditAction.All.Select(AuditWords.Of).ToList();

        Assert.DoesNotContain(words, word => word.Contains('.', StringComparison.Ordinal));
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public void Only_fields_that_became_others_are_shown()
    {
        var fields = AuditField.Between(
            """{"name":"店舗","owners":["Sato","Ito"],"costCentre":"10","rules":[{"place":10}]}""", """{"name":"店舗","owners":["Sato"],"rules":[{"place":20}],"isOver":true}""");

        Assert.Equal(
            [new("owners", "Sato, Ito", "Sato"), new("rules", """[{"place":10}]""", """[{"place":20}]"""), new("isOver", null, "true"), new("costCentre", "10", null)],
            fields);
        Assert.Equal([new("name", "x", null)], AuditField.Between("""{"name":"x"}""", null));
        Assert.Empty(AuditField.Between(null, null));
    }
}
