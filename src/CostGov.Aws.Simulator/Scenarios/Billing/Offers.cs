namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>The part of AWS's catalogue that simulated companies buy from.</summary>
internal static class Offers
{
    public const string Compute = "Amazon Elastic Compute Cloud - Compute";
    public const string ComputeOther = "EC2 - Other";
    public const string Database = "Amazon Relational Database Service";
    public const string Logs = "AmazonCloudWatch";

    public static readonly Offer Server = new(Compute, "BoxUsage:m6i.xlarge", "RunInstances", "Hrs", 0.248m, "arn:aws:ec2:{region}:{account}:instance/i-{id}") { SavingsPlanDiscount = 0.28m };
    public static readonly Offer BigServer = new(Compute, "BoxUsage:r6i.2xlarge", "RunInstances", "Hrs", 0.608m, "arn:aws:ec2:{region}:{account}:instance/i-{id}") { SavingsPlanDiscount = 0.28m };
    public static readonly Offer Disk = new(ComputeOther, "EBS:VolumeUsage.gp3", "CreateVolume-Gp3", "GB-Mo", 0.096m, "arn:aws:ec2:{region}:{account}:volume/vol-{id}");
    public static readonly Offer NatHours = new(ComputeOther, "NatGateway-Hours", "NatGateway", "Hrs", 0.062m, "arn:aws:ec2:{region}:{account}:natgateway/nat-{id}");
    public static readonly Offer NatBytes = new(ComputeOther, "NatGateway-Bytes", "NatGateway", "GB", 0.062m, "arn:aws:ec2:{region}:{account}:natgateway/nat-{id}");
    public static readonly Offer TransferOut = new(ComputeOther, "DataTransfer-Out-Bytes", "RunInstances", "GB", 0.114m) { PrivateDiscount = 0.08m };
    public static readonly Offer Aurora = new(Database, "InstanceUsage:db.r6g.xlarge", "CreateDBInstance:0016", "Hrs", 0.627m, "arn:aws:rds:{region}:{account}:db:{id}");
    public static readonly Offer AuroraStorage = new(Database, "Aurora:StorageUsage", "CreateDBInstance:0016", "GB-Mo", 0.12m, "arn:aws:rds:{region}:{account}:cluster:{id}");
    public static readonly Offer ObjectStorage = new("Amazon Simple Storage Service", "TimedStorage-ByteHrs", "StandardStorage", "GB-Mo", 0.025m, "arn:aws:s3:::{id}");
    public static readonly Offer Functions = new("AWS Lambda", "Lambda-GB-Second", "Invoke", "GB-Second", 0.0000166667m, "arn:aws:lambda:{region}:{account}:function:{id}") { SavingsPlanDiscount = 0.12m };
    public static readonly Offer Containers = new("Amazon Elastic Container Service", "Fargate-vCPU-Hours:perCPU", "FargateTask", "hours", 0.05056m, "arn:aws:ecs:{region}:{account}:service/{id}") { SavingsPlanDiscount = 0.2m };
    public static readonly Offer KeyValue = new("Amazon DynamoDB", "WriteRequestUnits", "PayPerRequestThroughput", "WriteRequestUnits", 0.0000007150m, "arn:aws:dynamodb:{region}:{account}:table/{id}");
    public static readonly Offer Delivery = new("Amazon CloudFront", "JP-DataTransfer-Out-Bytes", "GET", "GB", 0.114m, "arn:aws:cloudfront::{account}:distribution/{id}") { PrivateDiscount = 0.15m, IsGlobal = true };
    public static readonly Offer LogIntake = new(Logs, "DataProcessing-Bytes", "PutLogEvents", "GB", 0.76m, "arn:aws:logs:{region}:{account}:log-group:{id}");
    public static readonly Offer LoadBalancer = new("Amazon Elastic Load Balancing", "LCUUsage", "LoadBalancing:Application", "LCU-Hrs", 0.008m, "arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/app/{id}");
    public static readonly Offer TransitGateway = new("Amazon Virtual Private Cloud", "TransitGateway-Hours", "TransitGatewayVPC", "hour", 0.07m, "arn:aws:ec2:{region}:{account}:transit-gateway/tgw-{id}");
    public static readonly Offer PublicAddress = new("Amazon Virtual Private Cloud", "PublicIPv4:InUseAddress", "AllocateAddressVPC", "Hrs", 0.005m);
    public static readonly Offer Keys = new("AWS Key Management Service", "KMS-Keys", "Unknown", "Keys", 1m, "arn:aws:kms:{region}:{account}:key/{id}");
    public static readonly Offer Trail = new("AWS CloudTrail", "PaidEventsRecorded", "None", "Events", 0.00002m);
    public static readonly Offer Config = new("AWS Config", "ConfigurationItemRecorded", "None", "ConfigurationItemRecorded", 0.003m);
    public static readonly Offer Guard = new("Amazon GuardDuty", "PaidEventsAnalyzed", "CloudTrailEvents", "Events", 0.00000472m);
    public static readonly Offer Names = new("Amazon Route 53", "DNS-Queries", "A", "Queries", 0.0000004m, "arn:aws:route53:::hostedzone/{id}") { IsGlobal = true };
    public static readonly Offer Warehouse = new("Amazon Redshift", "Node:ra3.xlplus", "RunComputeNode:0001", "Hrs", 1.278m, "arn:aws:redshift:{region}:{account}:cluster:{id}");
    public static readonly Offer Jobs = new("AWS Glue", "ETL-DPU-Hour", "Jobrun", "DPU-Hour", 0.44m, "arn:aws:glue:{region}:{account}:job/{id}");
    public static readonly Offer Training = new("Amazon SageMaker", "Train:ml.g5.2xlarge", "RunInstance", "Hrs", 2.197m, "arn:aws:sagemaker:{region}:{account}:training-job/{id}");
    public static readonly Offer Cache = new("Amazon ElastiCache", "NodeUsage:cache.r6g.large", "CreateCacheCluster:0002", "Hrs", 0.247m, "arn:aws:elasticache:{region}:{account}:cluster:{id}");
}
