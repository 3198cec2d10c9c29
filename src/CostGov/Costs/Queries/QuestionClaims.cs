namespace CostGov.Costs;

/// <summary>What must be known of the projects to answer a question. Pure.</summary>
internal static class QuestionClaims
{
    /// <summary>
    /// All claims of the days where every project is asked for, or what is nobody's; else only those that decide about the projects
    /// that are filtered by. So a project of accounts alone can be asked about by service although another has its charges by a tag.
    /// </summary>
    public static Claims Of(CostQuestion question, Claims projects, DayRange days)
    {
        var isGrouped = question.GroupBy.Contains(Dimension.Project);
        var filters = question.Filters.Where(filter => filter.Dimension == Dimension.Project).ToList();
        if (!isGrouped && filters.Count == 0)
            return Claims.None;
        var during = projects.During(days);
        return isGrouped || filters.Exists(filter => filter.Values.Contains(Claims.Nobody))
            ? during
            : during.About(Codes(filters.SelectMany(filter => filter.Values), projects));
    }

    /// <summary>The codes as the projects write them; people write them in any case.</summary>
    public static List<string> Codes(IEnumerable<string> asked, Claims projects)
    {
        var codes = asked.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. projects.Names.Where(codes.Contains), .. codes.Where(code => code.Length == 0)];
    }
}
