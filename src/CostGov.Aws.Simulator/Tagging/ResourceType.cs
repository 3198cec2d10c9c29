namespace CostGov.Aws.Simulator.Tagging;

/// <summary>What the tagging API calls a resource's type, read from its ARN: <c>ec2:instance</c>, <c>s3:bucket</c>, <c>sqs</c>.</summary>
internal readonly record struct ResourceType(string Service, string? Kind)
{
    public static ResourceType Of(string arn)
    {
        var parts = arn.Split(':', 6);
        if (parts.Length < 6) return new("", null);
        var (service, resource) = (parts[2], parts[5]);
        if (service == "s3") return new(service, "bucket");
        var end = resource.AsSpan().IndexOfAny(':', '/');
        return new(service, end < 0 ? null : resource[..end]);
    }

    /// <param name="filter"><c>service</c> or <c>service:kind</c>, as in ResourceTypeFilters.</param>
    public bool Is(string filter) => filter == Service || (Kind is not null && filter == $"{Service}:{Kind}");

    /// <param name="rule">As in tag policies: also <c>service:*</c> and <c>service:ALL_SUPPORTED</c>.</param>
    public bool IsNamedBy(string rule) => Is(rule) || rule == $"{Service}:*" || rule == $"{Service}:ALL_SUPPORTED";
}
