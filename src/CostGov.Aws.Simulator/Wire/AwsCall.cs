using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>One verified request, as an operation sees it.</summary>
/// <param name="Service">The signing name: <c>ce</c>, <c>organizations</c>, <c>budgets</c>, <c>tagging</c>, <c>sts</c>.</param>
/// <param name="Region">The region of the credential scope: on a loopback endpoint there is no other sign of it.</param>
internal sealed record AwsCall(string Service, string Operation, Caller Caller, string Region, JsonInput Input, string RequestId, DateTimeOffset At)
{
    public Scenario Scenario => Caller.Scenario;

    public SimulatedOrganization Organization => Caller.Scenario.Organization;

    /// <summary>The IAM action, for example <c>ce:GetCostAndUsage</c>.</summary>
    public string Action => ActionOf(Service, Operation);

    public static string ActionOf(string service, string operation) => $"{(service == "tagging" ? "tag" : service)}:{operation}";

    public AwsCall With(JsonElement input) => this with { Input = Input with { Element = input } };
}
