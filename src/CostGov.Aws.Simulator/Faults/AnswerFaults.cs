using System.Text.Json;
using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Faults;

/// <summary>Faults inside an answer whose form is right.</summary>
internal static class AnswerFaults
{
    private const string OneToken = "U2FtZSB0b2tlbiBhcyBiZWZvcmU=";
    private const string OtherToken = "QW5vdGhlciB0b2tlbiwgaW4gdHVybg==";

    public static AwsReply Apply(ArmedFault armed, AwsCall call, Operation operation, Func<AwsCall, AwsReply> answer)
    {
        var fault = armed.Fault;
        return fault.Kind switch
        {
            FaultKind.RepeatedToken => FirstPageAgain(call, operation, answer, _ => OneToken),
            FaultKind.AlternatingTokens => FirstPageAgain(call, operation, answer, asked => asked == OneToken ? OtherToken : OneToken),
            FaultKind.NullMembers => Changed(answer(call), body => Each(body, (owner, name) => owner[name] = null)),
            FaultKind.EmptyLists => Changed(answer(call), body => Each(body, (owner, name) => owner[name] = owner[name] is JsonArray ? new JsonArray() : owner[name]?.DeepClone())),
            FaultKind.MalformedAmount => Changed(answer(call), body => Amounts(body).ForEach(amount => amount["Amount"] = fault.Value ?? "NaN")),
            FaultKind.UnitChange => Changed(answer(call), body => ChangeLastUnit(body, fault.Value ?? "JPY")),
            FaultKind.DuplicatedGroup => Changed(answer(call), body => RepeatLastGroup(armed, call, body)),
            FaultKind.ExtraMembers => Changed(answer(call), body => Objects(body).Where(IsStructure).ToList().ForEach(AddUnknown)),
            FaultKind.DeepJson => WithExtra(answer(call), Deep(FaultEffects.Number(fault, 1_000))),
            FaultKind.HugeBody => WithExtra(answer(call), Huge(FaultEffects.Number(fault, 50))),
            var other => throw new InvalidOperationException($"No effect is written for the fault {other}."),
        };
    }

    private static AwsReply FirstPageAgain(AwsCall call, Operation operation, Func<AwsCall, AwsReply> answer, Func<string?, string> next)
    {
        if (operation.TokenMember is not { } member) return answer(call);
        var asked = call.Input.Text(member);
        var first = JsonText.Canonical(call.Input.Element, without: member)!;
        return Changed(answer(call.With(JsonSerializer.SerializeToElement(first))), body => body[member] = next(asked));
    }

    private static AwsReply Changed(AwsReply reply, Action<JsonObject> change)
    {
        if (reply.ContentType != AwsReply.Json11 || JsonNode.Parse(reply.Body.Span) is not JsonObject body) return reply;
        change(body);
        return reply with { Body = JsonSerializer.SerializeToUtf8Bytes(body, JsonText.Options) };
    }

    private static void Each(JsonObject body, Action<JsonObject, string> change)
    {
        foreach (var name in body.Select(member => member.Key).ToList()) change(body, name);
    }

    private static List<JsonObject> Amounts(JsonObject body) => [.. Objects(body).Where(candidate => candidate.ContainsKey("Amount"))];

    private static List<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(member => Objects(member.Value))],
        JsonArray many => [.. many.SelectMany(Objects)],
        _ => [],
    };

    private static void ChangeLastUnit(JsonObject body, string unit)
    {
        if (Amounts(body).LastOrDefault() is not { } amount) return;
        if (unit.Length > 0) amount["Unit"] = unit;
        else amount.Remove("Unit");
    }

    // A map has entries of one kind and grows no members.
    private static bool IsStructure(JsonObject candidate) =>
        candidate.Parent is not JsonObject || candidate.GetPropertyName() is not ("Total" or "Metrics" or "Attributes");

    private static void AddUnknown(JsonObject owner)
    {
        owner["NewMember"] = "added by AWS tomorrow";
        owner["NewStructure"] = new JsonObject { ["Kind"] = "UNHEARD_OF", ["Count"] = 1e3, ["List"] = new JsonArray(1, null, true) };
    }

    private static void RepeatLastGroup(ArmedFault armed, AwsCall call, JsonObject body)
    {
        if (body["ResultsByTime"] is not JsonArray periods) return;
        var last = periods.LastOrDefault(period => period?["Groups"] is JsonArray { Count: > 0 });
        var repeated = call.Input.Text("NextPageToken") is { } asked && armed.Remembered.Remove(asked, out var remembered) ? remembered : null;
        if (last is not null && body["NextPageToken"]?.GetValue<string>() is { } next)
        {
            armed.Remembered[next] = new JsonObject
            {
                ["TimePeriod"] = last["TimePeriod"]!.DeepClone(),
                ["Total"] = new JsonObject(),
                ["Groups"] = new JsonArray(last["Groups"]!.AsArray()[^1]!.DeepClone()),
                ["Estimated"] = last["Estimated"]!.DeepClone(),
            }.ToJsonString(JsonText.Options);
        }
        if (repeated is not null) periods.Insert(0, JsonNode.Parse(repeated));
    }

    private static AwsReply WithExtra(AwsReply reply, byte[] extra) => reply.ContentType == AwsReply.Json11 && reply.Body.Length > 2
        ? reply with { Body = (byte[])[.. "{\"Extra\":"u8, .. extra, .. ","u8, .. reply.Body.Span[1..]] }
        : reply;

    private static byte[] Deep(int levels) => [.. Enumerable.Repeat((byte)'[', levels), .. Enumerable.Repeat((byte)']', levels)];

    private static byte[] Huge(int mebibytes)
    {
        var text = new byte[mebibytes << 20];
        Array.Fill(text, (byte)'x');
        text[0] = text[^1] = (byte)'"';
        return text;
    }
}
