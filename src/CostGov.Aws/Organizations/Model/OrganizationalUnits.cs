using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks for one OU.</summary>
public class DescribeOrganizationalUnitRequest : AmazonOrganizationsRequest
{
    public string? OrganizationalUnitId { get; set; }
}

/// <summary>One OU.</summary>
public class DescribeOrganizationalUnitResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public OrganizationalUnit OrganizationalUnit { get; set; } = null!;
}

/// <summary>Asks for the OUs directly below a root or OU.</summary>
public class ListOrganizationalUnitsForParentRequest : AmazonOrganizationsRequest
{
    public string? ParentId { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>One page of OUs, perhaps none although more follow.</summary>
public class ListOrganizationalUnitsForParentResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<OrganizationalUnit> OrganizationalUnits { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>A node of the organisation's tree.</summary>
public class OrganizationalUnit
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    public string? Arn { get; set; }

    public string? Name { get; set; }

    /// <summary>Where the OU hangs, as o-…/r-…/ou-…/; null from endpoints that do not send it yet.</summary>
    public string? Path { get; set; }
}
