using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Scaled;

/// <summary>What the accounts of a scaled organisation run: the account factory's baseline and four to eight things of their own.</summary>
internal static class ScaledWorkloads
{
    private static readonly Offer[] Choice =
    [
        Offers.Server, Offers.Disk, Offers.ObjectStorage, Offers.LogIntake, Offers.Aurora, Offers.Functions, Offers.Containers, Offers.KeyValue,
        Offers.LoadBalancer, Offers.NatHours, Offers.NatBytes, Offers.TransferOut, Offers.Delivery, Offers.Warehouse, Offers.Jobs, Offers.Training, Offers.Cache,
    ];

    private static readonly string[] Regions = ["ap-northeast-1", "ap-northeast-1", "ap-northeast-1", "ap-northeast-3", "us-east-1", "ap-southeast-1"];
    private static readonly DailyShape[] Shapes = Enum.GetValues<DailyShape>();

    private static readonly Dictionary<string, string[]> Spellings = new()
    {
        ["Environment:prod"] = ["Prod", "production", "本番", "prd", "prod "],
        ["Environment:dev"] = ["Dev", "Development", "develop", "ｄｅｖ", "開発"],
        ["Environment:verify"] = ["Verification", "stg", "検証"],
        ["Environment:sandbox"] = ["Sandbox", "sbx"],
    };

    public static IReadOnlyList<Workload> For(ScaledTree tree, Dice seed)
    {
        var book = new WorkloadBook(seed, new(Spellings));
        foreach (var (account, purpose) in tree.Accounts)
        {
            var draws = seed.For(account.Id);
            book.In(account.Id, purpose).Baseline();
            var own = 4 + draws.For("own").Below(5);
            var scale = purpose?.Environment == "prod" ? 4m : 1m;
            for (var number = 0; number < own; number++)
            {
                var draw = draws.For((ulong)number);
                book.In(account.Id, purpose, draw.For("region").Pick(Regions))
                    .Runs(draw.For("offer").Pick(Choice), scale * draw.For("size").Between(5m, 90m), draw.For("shape").Pick(Shapes));
            }
        }
        return book.Workloads;
    }
}
