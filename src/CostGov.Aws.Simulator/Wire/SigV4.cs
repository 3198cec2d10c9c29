using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>Signature Version 4: the canonical request of what arrived, and the signature a holder of the secret would have made.</summary>
internal static class SigV4
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static string CanonicalRequest(HttpRequest request, IReadOnlyList<string> signedHeaders, string payloadHash)
    {
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(Path(request)).Append('\n')
            .Append(Query(request)).Append('\n');
        foreach (var name in signedHeaders) text.Append(name).Append(':').Append(Header(request, name)).Append('\n');
        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(payloadHash).ToString();
    }

    public static string StringToSign(string time, string scope, string canonicalRequest) =>
        $"{Algorithm}\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}";

    public static string Signature(string secret, string date, string region, string service, string stringToSign)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[date, region, service, "aws4_request", stringToSign]) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(key);
    }

    public static string Hash(ReadOnlySpan<byte> payload) => Convert.ToHexStringLower(SHA256.HashData(payload));

    private static string Path(HttpRequest request) =>
        string.Join('/', (request.Path.Value ?? "/").Split('/').Select(Uri.EscapeDataString));

    private static string Query(HttpRequest request) => string.Join('&', request.Query
        .SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}")
        .Order(StringComparer.Ordinal));

    private static string Header(HttpRequest request, string name) => name == "host"
        ? request.Host.Value ?? ""
        : string.Join(',', request.Headers[name].Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
