using System.Globalization;
using System.Text;
using CostGov.Aws.Simulator.CostExplorer;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Faults;

/// <summary>What each kind of fault does to an answer.</summary>
internal static class FaultEffects
{
    private static readonly FaultKind[] Numeric =
    [
        FaultKind.ClockSkew, FaultKind.ServerError, FaultKind.HtmlError, FaultKind.SlowHeaders, FaultKind.DripBody, FaultKind.DeepJson, FaultKind.HugeBody,
    ];

    public static AwsReply Apply(ArmedFault armed, AwsCall call, Operation operation, Func<AwsCall, AwsReply> answer)
    {
        var fault = armed.Fault;
        return fault.Kind switch
        {
            FaultKind.Throttling => throw new AwsException("ThrottlingException", "Rate exceeded"),
            FaultKind.LimitExceeded => throw new AwsException("LimitExceededException", "You have made too many calls in a short period of time. Try again later."),
            FaultKind.TooManyRequests => throw new AwsException("TooManyRequestsException", "You have sent too many requests in too short a period of time."),
            FaultKind.Throttled => throw new AwsException("ThrottledException", "Rate exceeded"),
            FaultKind.AccessDenied => throw call.Caller.Denied(call.Action, AboutResource(call)),
            FaultKind.ExpiredToken => throw new AwsException("ExpiredTokenException", "The security token included in the request is expired"),
            FaultKind.DataUnavailable => throw CostRefusals.NoData(),
            FaultKind.RequestChanged => throw CostRefusals.BadToken(TokenState.OtherQuestion),
            FaultKind.InvalidNextToken => throw CostRefusals.BadToken(TokenState.Unknown),
            FaultKind.BareTooManyRequests => new AwsReply(429, "text/plain", ReadOnlyMemory<byte>.Empty).With("Retry-After", fault.Value ?? "1"),
            FaultKind.ServerError => ServerError(Number(fault, 500)),
            FaultKind.HtmlError => Page(Number(fault, 502), "Bad Gateway"),
            FaultKind.LoginPage => Page(200, "Sign in to the company network"),
            FaultKind.Redirect => new AwsReply(307, "text/plain", ReadOnlyMemory<byte>.Empty).With("Location", fault.Value ?? "http://169.254.169.254/latest/meta-data/"),
            FaultKind.SlowHeaders => Late(answer(call), Number(fault, 30_000)),
            FaultKind.DripBody => Dripping(answer(call), Number(fault, 300)),
            FaultKind.TruncatedJson => Halved(answer(call)),
            FaultKind.ShortBody => Short(answer(call)),
            FaultKind.WrongContentType => answer(call) with { ContentType = "text/plain" },
            FaultKind.EmptyObject => answer(call) with { Body = "{}"u8.ToArray() },
            FaultKind.NullBody => answer(call) with { Body = "null"u8.ToArray() },
            _ => AnswerFaults.Apply(armed, call, operation, answer),
        };
    }

    /// <summary>A value that should be a number fails when the fault is switched on, not when it strikes.</summary>
    public static void RefuseUnreadable(Fault fault)
    {
        if (Numeric.Contains(fault.Kind) && fault.Value is not null && !int.TryParse(fault.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            throw new ArgumentException($"{fault.Kind} takes a whole number, not '{fault.Value}'.", nameof(fault));
        }
    }

    public static int Number(Fault fault, int usual) =>
        fault.Value is null ? usual : int.Parse(fault.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string AboutResource(AwsCall call) => call.Service switch
    {
        "ce" => $"arn:aws:ce:us-east-1:{call.Caller.AccountId}:/{call.Operation}",
        "budgets" => $"arn:aws:budgets::{call.Caller.AccountId}:budget/*",
        "sts" => call.Input.Text("RoleArn") ?? "*",
        _ => "*",
    };

    private static AwsReply ServerError(int status) =>
        Protocols.JsonError(new AwsException(status == 503 ? "ServiceUnavailableException" : "InternalServerException", "An internal error occurred", status));

    private static AwsReply Page(int status, string title) =>
        new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"));

    private static AwsReply Late(AwsReply reply, int milliseconds) =>
        reply with { Delivery = reply.Delivery with { BeforeHeaders = TimeSpan.FromMilliseconds(milliseconds) } };

    private static AwsReply Dripping(AwsReply reply, int milliseconds) =>
        reply with { Delivery = reply.Delivery with { BetweenBytes = TimeSpan.FromMilliseconds(milliseconds) } };

    private static AwsReply Halved(AwsReply reply) => reply with { Body = reply.Body[..(reply.Body.Length / 2)] };

    private static AwsReply Short(AwsReply reply) => reply with { Delivery = reply.Delivery with { SentBytes = reply.Body.Length / 2 } };
}
