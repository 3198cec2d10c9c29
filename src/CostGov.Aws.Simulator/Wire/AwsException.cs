namespace CostGov.Aws.Simulator.Wire;

/// <summary>AWS refuses: thrown by an operation, written by the protocol of its service.</summary>
/// <param name="code">The name clients see, for example <c>ValidationException</c>.</param>
/// <param name="reason">The <c>Reason</c> member that some Organizations refusals carry.</param>
internal sealed class AwsException(string code, string message, int status = 400, string? reason = null) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    public string? Reason { get; } = reason;
}
