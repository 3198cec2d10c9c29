namespace Amazon.CostExplorer.Model;

/// <summary>A filter. Exactly one member is set: more than one root is a ValidationException.</summary>
public class Expression
{
    public List<Expression>? Or { get; set; }

    public List<Expression>? And { get; set; }

    public Expression? Not { get; set; }

    public DimensionValues? Dimensions { get; set; }

    public TagValues? Tags { get; set; }

    public CostCategoryValues? CostCategories { get; set; }
}

/// <summary>Matches any of the values. Without values and with a key it matches what has none.</summary>
public class DimensionValues
{
    public Dimension? Key { get; set; }

    public List<string>? Values { get; set; }

    public List<string>? MatchOptions { get; set; }
}

/// <summary>Matches any of the values of a tag key. MatchOptions ABSENT matches what lacks the key.</summary>
public class TagValues
{
    public string? Key { get; set; }

    public List<string>? Values { get; set; }

    public List<string>? MatchOptions { get; set; }
}

/// <summary>Matches any of the values of a cost category.</summary>
public class CostCategoryValues
{
    public string? Key { get; set; }

    public List<string>? Values { get; set; }

    public List<string>? MatchOptions { get; set; }
}
