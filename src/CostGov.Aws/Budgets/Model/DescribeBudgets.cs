using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>Asks for the budgets of an account.</summary>
public class DescribeBudgetsRequest : AmazonBudgetsRequest
{
    public string? AccountId { get; set; }

    /// <summary>1 to 1,000; 100 when not said.</summary>
    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    /// <summary>Without it a budget made in the new form comes without its filter.</summary>
    public bool? ShowFilterExpression { get; set; }
}

/// <summary>One page of budgets.</summary>
public class DescribeBudgetsResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Budget> Budgets { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks for one budget.</summary>
public class DescribeBudgetRequest : AmazonBudgetsRequest
{
    public string? AccountId { get; set; }

    public string? BudgetName { get; set; }

    /// <summary>Without it a budget made in the new form comes without its filter.</summary>
    public bool? ShowFilterExpression { get; set; }
}

/// <summary>One budget.</summary>
public class DescribeBudgetResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public Budget Budget { get; set; } = null!;
}
