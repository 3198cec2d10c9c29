using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Base of every request to Organizations.</summary>
public class AmazonOrganizationsRequest : AmazonWebServiceRequest;
