using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace CostGov.Ingestion.Aws;

/// <summary>Turns what a client threw into a fault with a sentence. Whatever is not known is said plainly, with AWS's own code.</summary>
internal static partial class AwsFaults
{
    public static AwsFault Of(Exception thrown, AwsOperation operation, PayerOptions payer, TimeSpan? retryAfter)
    {
        var asked = $"{operation.Action} of payer {payer.Id}";
        foreach (var cause in Causes(thrown))
        {
            if (cause switch
            {
                AwsFaultException known => known.Fault,
                RedirectRefusedException redirect => new(AwsFaultKind.Redirected, $"{asked} was answered with a redirect to {redirect.Host}, which was not followed. AWS does not redirect: check the endpoint, the proxy and the name server."),
                AuthenticationException => new(AwsFaultKind.Tls, $"{asked}: the certificate of the endpoint is not valid for it ({cause.Message}). Nothing was sent. Check the endpoint, the proxy and the machine's root certificates."),
                SocketException socket => new(AwsFaultKind.Unreachable, $"{asked} could not be sent: {InWords(socket)}. Check network, name server and proxy; it is tried again."),
                TaskCanceledException or TimeoutException => new(AwsFaultKind.TimedOut, $"{asked} was not answered in time; it is tried again."),
                AmazonUnmarshallingException unreadable => Unreadable(unreadable, asked),
                AmazonServiceException refusal => OfRefusal(refusal, operation, payer, asked, retryAfter),
                _ => null,
            } is { } fault)
            {
                return fault;
            }
        }

        return Causes(thrown).Any(cause => cause is HttpRequestException or IOException)
            ? new(AwsFaultKind.Upstream, $"The connection broke while {asked} was answered; it is tried again.")
            : thrown is AmazonClientException && thrown.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase)
                ? new(AwsFaultKind.NoCredentials, $"{asked} was not sent: there are no AWS credentials. Give CostGov a role or a profile (AWS_PROFILE, AWS_ACCESS_KEY_ID, an instance role).")
                : new(AwsFaultKind.Unknown, $"{asked} failed: {thrown.Message}");
    }

    private static AwsFault OfRefusal(AmazonServiceException refusal, AwsOperation operation, PayerOptions payer, string asked, TimeSpan? retryAfter)
    {
        var code = refusal.ErrorCode ?? "";
        var status = (int)refusal.StatusCode;
        return (code, status) switch
        {
            ("AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation", _) when operation == AwsOperation.AssumeRole =>
                new(AwsFaultKind.RoleRefused, $"AWS did not let CostGov assume {payer.RoleArn} of payer {payer.Id}: check the role's trust policy and that its ExternalId is the configured one."),
            ("AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation", _) => Denied(refusal, operation, payer),
            ("ExpiredToken" or "ExpiredTokenException", _) =>
                new(AwsFaultKind.CredentialsExpired, $"{asked} was refused because the credentials have expired and new ones have, too. Sign in again, or check the role's session."),
            _ when refusal.Message.StartsWith("Signature expired", StringComparison.Ordinal) || refusal.Message.StartsWith("Signature not yet current", StringComparison.Ordinal) =>
                new(AwsFaultKind.ClockSkew, $"{asked} was refused because this machine's clock is wrong. Set the clock (NTP)."),
            ("UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidSignatureException" or "SignatureDoesNotMatch" or "InvalidAccessKeyId", _) =>
                new(AwsFaultKind.NoCredentials, $"AWS does not know the credentials {asked} was signed with ({code}). Check the access key or the profile."),
            ("RequestExpired" or "RequestTimeTooSkewed" or "RequestInTheFuture", _) =>
                new(AwsFaultKind.ClockSkew, $"{asked} was refused because this machine's clock is wrong. Set the clock (NTP)."),
            ("DataUnavailableException" or "BillExpirationException", _) =>
                new(AwsFaultKind.NotYetAvailable, $"Cost Explorer has no figures for payer {payer.Id} yet. It is enabled in the Billing console; figures come within a day and are asked for again at the next slot."),
            ("RequestChangedException" or "InvalidNextTokenException", _) =>
                new(AwsFaultKind.PagesChanged, $"The pages of {asked} changed while they were read; it is tried again."),
            _ when IsThrottle(code) || status == 429 =>
                new(AwsFaultKind.Throttled, $"AWS asks for fewer requests ({(code.Length > 0 ? code : "429")}): {asked} waits and is tried again.", RetryAfter: retryAfter),
            ("ValidationException" or "InvalidInputException" or "ResourceNotFoundException" or "AWSOrganizationsNotInUseException", _) =>
                new(AwsFaultKind.Refused, $"AWS did not accept {asked}: {refusal.Message}"),
            (_, >= 500) => new(AwsFaultKind.Upstream, $"AWS failed to answer {asked} ({status}); it is tried again."),
            (_, 0) when refusal.InnerException is not null => new(AwsFaultKind.Upstream, $"The connection broke while {asked} was answered; it is tried again."),
            _ => new(AwsFaultKind.Unknown, $"AWS refused {asked} ({status} {code}): {refusal.Message}"),
        };
    }

    private static AwsFault Denied(AmazonServiceException refusal, AwsOperation operation, PayerOptions payer)
    {
        var action = NotAuthorized().Match(refusal.Message) is { Success: true } said ? said.Groups["action"].Value : operation.Action;
        return new(AwsFaultKind.Denied, $"Payer {payer.Id} does not allow {action} to CostGov's role: add {action} to its policy (deploy/ has the whole one).", action);
    }

    private static AwsFault Unreadable(AmazonUnmarshallingException unreadable, string asked) =>
        unreadable.Message.Contains("sign-in page", StringComparison.Ordinal)
            ? new(AwsFaultKind.LoginPage, $"{asked} was answered with a web page instead of an answer: a proxy or its sign-in page stands between CostGov and AWS. {unreadable.Message}")
            : new(AwsFaultKind.Contract, $"{asked}: {unreadable.Message}");

    private static bool IsThrottle(string code) => code is "Throttling" or "ThrottlingException" or "ThrottledException" or "RequestThrottled"
        or "RequestThrottledException" or "TooManyRequestsException" or "LimitExceededException" or "RequestLimitExceeded" or "SlowDown";

    private static string InWords(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the name of the endpoint is not known here",
        SocketError.ConnectionRefused => "the endpoint refuses connections",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => "there is no way to the endpoint",
        SocketError.ConnectionReset => "the connection was cut",
        _ => socket.Message,
    };

    private static IEnumerable<Exception> Causes(Exception thrown)
    {
        for (Exception? cause = thrown; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    [GeneratedRegex(@"not authorized to perform: (?<action>[a-z0-9-]+:\w+)")]
    private static partial Regex NotAuthorized();
}
