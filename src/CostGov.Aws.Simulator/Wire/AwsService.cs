namespace CostGov.Aws.Simulator.Wire;

/// <summary>One AWS service of the JSON 1.1 protocol.</summary>
/// <param name="TargetPrefix">What stands before the dot in <c>X-Amz-Target</c>.</param>
/// <param name="Refusal">The error code of a request that breaks the service's bounds.</param>
internal sealed record AwsService(string SigningName, string TargetPrefix, string Refusal, IReadOnlyDictionary<string, Operation> Operations);

/// <param name="TokenMember">The member that carries the page token in reply and next request; null where there is none.</param>
internal sealed record Operation(Func<AwsCall, AwsReply> Answer, string? TokenMember = null);
