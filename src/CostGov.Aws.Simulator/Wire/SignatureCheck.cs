using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>Who signed the request and for which region; every refusal in the words AWS has for it.</summary>
internal sealed class SignatureCheck(AccessKeys keys)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    /// <param name="now">What the server's clock shows, which a fault may have put wrong.</param>
    public (Caller Caller, string Region) Verify(HttpRequest request, ReadOnlySpan<byte> body, string service, DateTimeOffset now)
    {
        var header = Authorization.Parse(request.Headers.Authorization.ToString());
        var key = keys.Find(header.AccessKeyId) ?? throw Unrecognised();
        var time = request.Headers["x-amz-date"].ToString();
        RefuseWrongScope(header, time, service);
        RefuseOtherToken(request, key, now);
        RefuseSkew(time, now);
        RefuseWrongSignature(request, body, header, key, time);
        return (key.Caller, header.Region);
    }

    private static void RefuseWrongScope(Authorization header, string time, string service)
    {
        if (header.Service != service) throw Invalid($"Credential should be scoped to correct service: '{service}'.");
        if (header.Terminator != "aws4_request") throw Invalid($"Credential should be scoped with a valid terminator: 'aws4_request', not '{header.Terminator}'.");
        if (header.Region.Length == 0) throw Invalid("Credential should be scoped to a valid region.");
        if (!time.StartsWith(header.Date, StringComparison.Ordinal))
        {
            var day = time[..Math.Min(8, time.Length)];
            throw Invalid($"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{header.Date}' != '{day}', from '{time}'.");
        }
        if (!header.SignedHeaders.Contains("host")) throw Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }

    private static void RefuseOtherToken(HttpRequest request, AccessKey key, DateTimeOffset now)
    {
        var token = request.Headers["x-amz-security-token"].ToString();
        if (token != (key.SessionToken ?? "")) throw Unrecognised();
        if (key.Expires <= now) throw new AwsException("ExpiredTokenException", "The security token included in the request is expired");
    }

    private static void RefuseSkew(string time, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(time, SigV4.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
        {
            throw new AwsException("IncompleteSignatureException", $"Date must be in ISO-8601 'basic format'. Got '{time}'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
        if (signed < now - Skew) throw Invalid($"Signature expired: {time} is now earlier than {Basic(now - Skew)} ({Basic(now)} - 15 min.)");
        if (signed > now + Skew) throw Invalid($"Signature not yet current: {time} is still later than {Basic(now + Skew)} ({Basic(now)} + 15 min.)");
    }

    private static void RefuseWrongSignature(HttpRequest request, ReadOnlySpan<byte> body, Authorization header, AccessKey key, string time)
    {
        var hash = SigV4.Hash(body);
        var announced = request.Headers["x-amz-content-sha256"].ToString();
        if (announced.Length == 64 && announced != hash) throw Invalid("The provided 'x-amz-content-sha256' header does not match what was computed.");
        var canonical = SigV4.CanonicalRequest(request, header.SignedHeaders, announced.Length > 0 ? announced : hash);
        var scope = $"{header.Date}/{header.Region}/{header.Service}/{header.Terminator}";
        var expected = SigV4.Signature(key.Secret, header.Date, header.Region, header.Service, SigV4.StringToSign(time, scope, canonical));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(header.Signature)))
        {
            throw Invalid(
                "The request signature we calculated does not match the signature you provided. "
                + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private static string Basic(DateTimeOffset instant) => instant.UtcDateTime.ToString(SigV4.TimeFormat, CultureInfo.InvariantCulture);

    private static AwsException Invalid(string message) => new("InvalidSignatureException", message, 403);

    private static AwsException Unrecognised() => new("UnrecognizedClientException", "The security token included in the request is invalid.");
}
