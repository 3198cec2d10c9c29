namespace CostGov.Aws.Simulator.Wire;

/// <summary>The Authorization header's parts.</summary>
internal sealed record Authorization(string AccessKeyId, string Date, string Region, string Service, string Terminator, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public static Authorization Parse(string header)
    {
        if (header.Length == 0) throw new AwsException("MissingAuthenticationTokenException", "Missing Authentication Token");
        var parts = header.StartsWith(SigV4.Algorithm + " ", StringComparison.Ordinal)
            ? header[(SigV4.Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('=', 2))
                .Where(part => part.Length == 2)
                .ToLookup(part => part[0], part => part[1])
            : throw Incomplete($"Unsupported AWS 'algorithm': '{header.Split(' ')[0]}'.");
        string Part(string name) => parts[name].FirstOrDefault() ?? throw Incomplete($"Authorization header requires '{name}' parameter. Authorization={header}");
        return Part("Credential").Split('/') is [var id, var date, var region, var service, var terminator]
            ? new(id, date, region, service, terminator, Part("SignedHeaders").Split(';'), Part("Signature"))
            : throw Incomplete($"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{Part("Credential")}'");
    }

    private static AwsException Incomplete(string message) => new("IncompleteSignatureException", message);
}
