using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>Who signed a request: an identity in one account of one payer's organisation.</summary>
internal sealed record Caller(string AccountId, string Arn, string UserId, Scenario Scenario)
{
    public bool IsManagement => AccountId == Scenario.Organization.ManagementAccountId;

    /// <summary>What IAM says to a caller whose policies do not name the action.</summary>
    public AwsException Denied(string action, string? resource = null)
    {
        var on = resource is null ? "" : $" on resource: {resource}";
        return new AwsException(
            "AccessDeniedException",
            $"User: {Arn} is not authorized to perform: {action}{on} because no identity-based policy allows the {action} action");
    }
}
