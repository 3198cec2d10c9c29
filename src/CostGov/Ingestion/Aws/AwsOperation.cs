namespace CostGov.Ingestion.Aws;

/// <summary>A read that CostGov makes.</summary>
/// <param name="Action">The IAM action that allows it.</param>
/// <param name="IsPaid">USD 0.01 a request, each page counted.</param>
public sealed record AwsOperation(string Action, bool IsPaid = false)
{
    public static readonly AwsOperation GetCostAndUsage = new("ce:GetCostAndUsage", IsPaid: true);
    public static readonly AwsOperation ListCostAllocationTags = new("ce:ListCostAllocationTags", IsPaid: true);
    public static readonly AwsOperation DescribeOrganization = new("organizations:DescribeOrganization");
    public static readonly AwsOperation ListRoots = new("organizations:ListRoots");
    public static readonly AwsOperation ListOrganizationalUnits = new("organizations:ListOrganizationalUnitsForParent");
    public static readonly AwsOperation ListAccountsForParent = new("organizations:ListAccountsForParent");
    public static readonly AwsOperation ListTags = new("organizations:ListTagsForResource");
    public static readonly AwsOperation AssumeRole = new("sts:AssumeRole");

    public string Name => Action[(Action.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public string Service => Action[..Action.IndexOf(':', StringComparison.Ordinal)];
}
