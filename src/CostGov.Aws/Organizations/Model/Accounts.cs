using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks for one account.</summary>
public class DescribeAccountRequest : AmazonOrganizationsRequest
{
    public string? AccountId { get; set; }
}

/// <summary>One account.</summary>
public class DescribeAccountResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public Account Account { get; set; } = null!;
}

/// <summary>Asks for every account of the organisation, flat.</summary>
public class ListAccountsRequest : AmazonOrganizationsRequest
{
    public string? NextToken { get; set; }

    /// <summary>1 to 20.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>One page of accounts, at most 20, perhaps none although more follow.</summary>
public class ListAccountsResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Account> Accounts { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks for the accounts directly below a root or OU.</summary>
public class ListAccountsForParentRequest : AmazonOrganizationsRequest
{
    public string? ParentId { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>One page of accounts, perhaps none although more follow.</summary>
public class ListAccountsForParentResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Account> Accounts { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>A member of the organisation. State took the place of Status in 2026; older and newer answers carry either or both.</summary>
public class Account
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    public string? Arn { get; set; }

    public string? Email { get; set; }

    public string? Name { get; set; }

    public AccountStatus? Status { get; set; }

    public AccountState? State { get; set; }

    /// <summary>Where the account hangs, as o-…/r-…/ou-…/123456789012/; null from endpoints that do not send it yet.</summary>
    public List<string>? Paths { get; set; }

    public AccountJoinedMethod? JoinedMethod { get; set; }

    public DateTime? JoinedTimestamp { get; set; }
}
