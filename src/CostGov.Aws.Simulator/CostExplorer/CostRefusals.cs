using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>Cost Explorer's refusals that more than one place has a use for.</summary>
internal static class CostRefusals
{
    public static AwsException Invalid(string message) => new("ValidationException", message);

    public static AwsException NoData() =>
        new("DataUnavailableException", "Data is not available. Please try to adjust the time period. If just enabled Cost Explorer, data might not be ingested yet");

    public static AwsException BadToken(TokenState state) => state == TokenState.OtherQuestion
        ? new("RequestChangedException", "Your request parameters changed between pages. Try again with the old parameters or without a pagination token.")
        : new("InvalidNextTokenException", "The pagination token is invalid. Try again without a pagination token.");
}
