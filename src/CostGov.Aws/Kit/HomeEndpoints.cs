using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Kit;

/// <summary>
/// Where a service lives. Billing services have one home for a whole partition: host and signing region are that home's,
/// whatever region the client was given.
/// </summary>
/// <param name="signingName">The service in the credential scope.</param>
/// <param name="home">From the client's region to the host and the region to sign for.</param>
internal sealed class HomeEndpoints(string signingName, Func<RegionEndpoint, Home> home) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["UseFIPS"] is true || parameters["UseDualStack"] is true)
            throw new AmazonClientException("FIPS and dual-stack endpoints are not known to this client: configure the endpoint itself (AWS_ENDPOINT_URL).");
        if (parameters["Endpoint"] is string { Length: > 0 } configured)
            return new Endpoint(configured);
        if (parameters["Region"] is not string { Length: > 0 } region)
            throw new AmazonClientException("No region is configured (AWS_REGION or the profile).");

        var (host, signingRegion) = home(RegionEndpoint.GetBySystemName(region));
        return new Endpoint(
            $"https://{host}",
            $$"""{"authSchemes":[{"name":"sigv4","signingName":"{{signingName}}","signingRegion":"{{signingRegion}}"}]}""",
            "{}");
    }

    /// <summary>One home for each partition, in the region where AWS keeps it.</summary>
    public static Func<RegionEndpoint, Home> PerPartition(string name) => region =>
        new Home($"{name}.{HomeRegion(region)}.{region.PartitionDnsSuffix}", HomeRegion(region));

    /// <summary>One home for each partition, with a host that does not tell where it is.</summary>
    public static Func<RegionEndpoint, Home> WithoutRegionInHost(string name) => region =>
        new Home($"{name}.{region.PartitionDnsSuffix}", HomeRegion(region));

    /// <summary>A home in every region.</summary>
    public static Func<RegionEndpoint, Home> PerRegion(string name) =>
        region => new Home($"{name}.{region.SystemName}.{region.PartitionDnsSuffix}", region.SystemName);

    private static string HomeRegion(RegionEndpoint region) => region.PartitionName switch
    {
        "aws" => "us-east-1",
        "aws-cn" => "cn-northwest-1",
        "aws-us-gov" => "us-gov-west-1",
        _ => region.SystemName,
    };
}

/// <summary>A host and the region its signatures name.</summary>
internal readonly record struct Home(string Host, string SigningRegion);
