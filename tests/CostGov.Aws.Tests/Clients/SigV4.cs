using System.Security.Cryptography;
using System.Text;

namespace CostGov.Aws.Tests.Clients;

/// <summary>
/// Signature version 4, computed anew from a request as AWS describes it, so that neither the SDK nor the simulator judges itself.
/// </summary>
internal static class SigV4
{
    /// <summary>The scope of a valid signature, as <c>region/service</c>.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">The signature is not the one this secret makes.</exception>
    public static string VerifiedScope(ReceivedRequest request, string secretKey)
    {
        var parts = request["Authorization"].Split(' ', 2)[1].Split(", ").Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = parts["Credential"].Split('/', 2)[1];
        var (day, region, service) = scope.Split('/') is [var d, var r, var s, "aws4_request"] ? (d, r, s) : throw new FormatException(scope);
        var signed = parts["SignedHeaders"].Split(';');

        var canonical = string.Join('\n',
        [
            request.Method,
            request.Path,
            request.Query.TrimStart('?'),
            .. signed.Select(name => $"{name}:{request[name].Trim()}"),
            "",
            string.Join(';', signed),
            Hex(SHA256.HashData(request.Body)),
        ]);
        var toSign = string.Join('\n', "AWS4-HMAC-SHA256", request["x-amz-date"], scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = new[] { day, region, service, "aws4_request" }
            .Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), (current, text) => HMACSHA256.HashData(current, Encoding.UTF8.GetBytes(text)));

        Assert.Contains("host", signed);
        Assert.Contains("x-amz-target", signed);
        Assert.Equal(Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign))), parts["Signature"]);
        return $"{region}/{service}";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
