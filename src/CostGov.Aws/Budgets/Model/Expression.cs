using System.Text.Json.Serialization;

namespace Amazon.Budgets.Model;

/// <summary>A filter. Exactly one member is set.</summary>
public class Expression
{
    public List<Expression>? Or { get; set; }

    public List<Expression>? And { get; set; }

    public Expression? Not { get; set; }

    public ExpressionDimensionValues? Dimensions { get; set; }

    public TagValues? Tags { get; set; }

    public CostCategoryValues? CostCategories { get; set; }
}

/// <summary>Matches any of the values of a dimension.</summary>
public class ExpressionDimensionValues
{
    [JsonRequired]
    public Dimension Key { get; set; } = null!;

    [JsonRequired]
    public List<string> Values { get; set; } = null!;

    public List<string>? MatchOptions { get; set; }
}

/// <summary>Matches any of the values of a tag key.</summary>
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
