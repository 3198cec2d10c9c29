using CostGov.Aws.Simulator.Faults;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>The one door: every AWS request of every service arrives here as POST to the root path.</summary>
internal sealed class AwsEndpoint(IReadOnlyList<AwsService> services, SignatureCheck signatures, FaultSwitches faults, CallLog calls, TimeProvider clock)
{
    private readonly Dictionary<string, AwsService> _byTarget = services.ToDictionary(service => service.TargetPrefix, StringComparer.Ordinal);
    private readonly AwsService _securityToken = services.Single(service => service.SigningName == "sts");

    public async Task AnswerAsync(HttpContext context)
    {
        var arrival = await Arrival.ReadAsync(context.Request, clock.GetUtcNow() + faults.ClockOffset, context.RequestAborted);
        var reply = Answer(arrival).With("x-amzn-RequestId", arrival.RequestId);
        await ReplyWriter.SendAsync(context.Response, reply, arrival.At, clock, context.RequestAborted);
    }

    private AwsReply Answer(Arrival arrival)
    {
        var record = new CallRecord("unknown", null, "", 200, null, arrival.At, arrival.Headers, arrival.BodyText);
        try
        {
            var (service, name) = Asked(arrival);
            record = record with { Operation = AwsCall.ActionOf(service.SigningName, name) };
            var (caller, region) = signatures.Verify(arrival.Request, arrival.Body.Span, service.SigningName, arrival.At);
            record = record with { AccountId = caller.AccountId, Region = region };
            var operation = service.Operations.GetValueOrDefault(name) ?? throw new AwsException("UnknownOperationException", $"The operation {name} is not known.");
            var call = new AwsCall(service.SigningName, name, caller, region, new(arrival.Input(), service.Refusal), arrival.RequestId, arrival.At);
            var reply = faults.Through(call, operation, asked => Counted(asked, operation.Answer(asked)));
            record = record with { Status = reply.Status };
            return reply;
        }
        catch (AwsException refusal)
        {
            var reply = arrival.IsQuery ? Protocols.QueryError(refusal, arrival.RequestId) : Protocols.JsonError(refusal);
            record = record with { Status = reply.Status, Error = refusal.Code };
            return reply;
        }
        finally
        {
            calls.Add(record);
        }
    }

    private (AwsService Service, string Operation) Asked(Arrival arrival)
    {
        if (arrival.IsQuery) return (_securityToken, arrival.Action ?? "");
        var (target, dot) = (arrival.Target, arrival.Target.LastIndexOf('.'));
        return dot > 0 && _byTarget.TryGetValue(target[..dot], out var service)
            ? (service, target[(dot + 1)..])
            : throw new AwsException("UnknownOperationException", $"The target '{target}' is not known.");
    }

    private AwsReply Counted(AwsCall call, AwsReply reply)
    {
        if (call.Service == "ce") calls.AddPaid();
        return reply;
    }
}
