using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.SecurityToken;

/// <summary>STS: who am I, and let me be a role in another account. Form in, XML out.</summary>
internal static partial class SecurityTokenService
{
    public const string Namespace = "https://sts.amazonaws.com/doc/2011-06-15/";
    private const int ShortestSession = 900;
    private const int LongestSession = 43_200;
    private const int UsualSession = 3_600;
    private static readonly XNamespace Ns = Namespace;

    public static AwsService Create(AccessKeys keys, IReadOnlyList<Scenario> payers, SimulatorOptions options) =>
        new("sts", "AWSSecurityTokenServiceV20110615", "ValidationException", new Dictionary<string, Operation>
        {
            ["GetCallerIdentity"] = new(GetCallerIdentity),
            ["AssumeRole"] = new(call => AssumeRole(call, keys, payers, options.ExternalId)),
        });

    private static AwsReply GetCallerIdentity(AwsCall call) => Reply(
        call,
        new XElement(Ns + "Arn", call.Caller.Arn),
        new XElement(Ns + "UserId", call.Caller.UserId),
        new XElement(Ns + "Account", call.Caller.AccountId));

    private static AwsReply AssumeRole(AwsCall call, AccessKeys keys, IReadOnlyList<Scenario> payers, string? externalId)
    {
        var arn = call.Input.RequiredText("RoleArn");
        var session = call.Input.RequiredText("RoleSessionName");
        if (RoleArn().Match(arn) is not { Success: true } role) throw new AwsException("ValidationError", $"{arn} is invalid");
        if (!SessionName().IsMatch(session)) throw call.Input.OutOfBounds("RoleSessionName", session, @"Member must satisfy regular expression pattern: [\w+=,.@-]*");
        var account = role.Groups["account"].Value;
        var home = payers.FirstOrDefault(payer => payer.Organization.Accounts.Any(candidate => candidate.Id == account && candidate.State == "ACTIVE"));
        if (home is null || (externalId is not null && call.Input.Text("ExternalId") != externalId))
        {
            throw new AwsException("AccessDeniedException", $"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}");
        }
        var name = role.Groups["name"].Value;
        var roleId = AccessKeys.UniqueId("AROA", arn);
        var caller = new Caller(account, $"arn:aws:sts::{account}:assumed-role/{name}/{session}", $"{roleId}:{session}", home);
        var key = keys.AddSession(caller, call.At.AddSeconds(Duration(call)));
        return Reply(
            call,
            new XElement(
                Ns + "AssumedRoleUser",
                new XElement(Ns + "Arn", caller.Arn),
                new XElement(Ns + "AssumedRoleId", caller.UserId)),
            new XElement(
                Ns + "Credentials",
                new XElement(Ns + "AccessKeyId", key.Id),
                new XElement(Ns + "SecretAccessKey", key.Secret),
                new XElement(Ns + "SessionToken", key.SessionToken),
                new XElement(Ns + "Expiration", key.Expires!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))));
    }

    private static int Duration(AwsCall call)
    {
        if (call.Input.Text("DurationSeconds") is not { } text) return UsualSession;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= ShortestSession and <= LongestSession
            ? seconds
            : throw call.Input.OutOfBounds("DurationSeconds", text, $"Member must have value between {ShortestSession} and {LongestSession}");
    }

    private static AwsReply Reply(AwsCall call, params XElement[] result) => Protocols.Xml(200, new XElement(
        Ns + (call.Operation + "Response"),
        new XElement(Ns + (call.Operation + "Result"), result),
        new XElement(Ns + "ResponseMetadata", new XElement(Ns + "RequestId", call.RequestId))));

    [GeneratedRegex(@"^arn:aws:iam::(?<account>\d{12}):role/(?:[\w+=,.@/-]*/)?(?<name>[\w+=,.@-]{1,64})$")]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$")]
    private static partial Regex SessionName();
}
