using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Focus;

/// <summary>The names FOCUS has for what Cost Explorer names otherwise.</summary>
internal static class FocusNames
{
    private const string SkuLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789Z";

    public static string? Region(string? id) => id switch
    {
        "ap-northeast-1" => "Asia Pacific (Tokyo)",
        "ap-northeast-3" => "Asia Pacific (Osaka)",
        "ap-southeast-1" => "Asia Pacific (Singapore)",
        "us-east-1" => "US East (N. Virginia)",
        "global" => "Global",
        _ => id,
    };

    public static string ServiceCategory(string service) => service switch
    {
        Offers.Compute or "AWS Lambda" or "Amazon Elastic Container Service" or SavingsPlan.FeeService => "Compute",
        Offers.Database or "Amazon DynamoDB" or "Amazon ElastiCache" => "Databases",
        "Amazon Simple Storage Service" => "Storage",
        Offers.ComputeOther or "Amazon CloudFront" or "Amazon Elastic Load Balancing" or "Amazon Virtual Private Cloud" or "Amazon Route 53" => "Networking",
        "Amazon Redshift" or "AWS Glue" => "Analytics",
        "Amazon SageMaker" => "AI and Machine Learning",
        "AWS Key Management Service" or "Amazon GuardDuty" => "Security",
        Offers.Logs or "AWS CloudTrail" or "AWS Config" => "Management and Governance",
        _ => "Other",
    };

    /// <summary>Sixteen letters in the manner of AWS's price list, always the same for the same thing sold.</summary>
    public static string Sku(string service, string usageType)
    {
        var face = new Dice(0).For(service).For(usageType);
        return string.Concat(Enumerable.Range(0, 16).Select(letter => SkuLetters[face.For((ulong)letter).Below(SkuLetters.Length)]));
    }
}
