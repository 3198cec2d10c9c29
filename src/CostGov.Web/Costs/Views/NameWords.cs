using CostGov.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Costs.Views;

/// <summary>A typed name, or what is wrong with it in the reader's words.</summary>
internal static class NameWords
{
    public static ViewName? Read(string? text, out string? problem)
    {
        problem = ViewName.TryParse(text, out var name) ? null
            : string.IsNullOrWhiteSpace(text) ? ViewsText.NameMissing
            : Sentence.Of(ViewsText.NameRefused, ViewName.Longest);
        return name;
    }
}
