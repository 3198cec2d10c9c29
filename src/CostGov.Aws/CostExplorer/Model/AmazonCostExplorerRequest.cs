using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Base of every request to Cost Explorer.</summary>
public class AmazonCostExplorerRequest : AmazonWebServiceRequest;
