using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>Base of every request to the Resource Groups Tagging API.</summary>
public class AmazonResourceGroupsTaggingAPIRequest : AmazonWebServiceRequest;
