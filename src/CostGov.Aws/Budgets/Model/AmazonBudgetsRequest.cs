using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>Base of every request to Budgets.</summary>
public class AmazonBudgetsRequest : AmazonWebServiceRequest;
