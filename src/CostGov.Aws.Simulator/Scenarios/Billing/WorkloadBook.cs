namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>Collects the workloads of a company while its accounts are being described.</summary>
internal sealed class WorkloadBook(Dice seed, TagChaos chaos)
{
    private readonly List<Workload> _workloads = [];

    public IReadOnlyList<Workload> Workloads => _workloads;

    public Desk In(string accountId, Purpose? purpose, string region = "ap-northeast-1") => new(this, accountId, purpose, region);

    private Workload Add(Desk desk, Offer offer, decimal monthly, DailyShape shape)
    {
        var draws = seed.For(desk.AccountId).For((ulong)_workloads.Count);
        var region = offer.IsGlobal ? "global" : desk.Region;
        var tags = desk.Purpose is null ? Lines.NoTags : chaos.Write(desk.Purpose, draws.For("tags"));
        var id = offer.Operation is "RunInstances" or "CreateVolume-Gp3" or "NatGateway" ? draws.For("id").Hex(17)
            : $"{desk.Purpose?.Project ?? "shared"}-{draws.For("id").Hex(8)}";
        var workload = new Workload(desk.AccountId, offer, region, decimal.Round(monthly / 30.4375m / offer.Price, 4), shape, tags,
            offer.ResourceIn(region, desk.AccountId, id), draws.For("noise"))
        { MonthlyGrowth = desk.MonthlyGrowth, From = desk.From, Until = desk.Until };
        _workloads.Add(workload);
        return workload;
    }

    /// <summary>Where the workloads of one account, region and purpose are written down.</summary>
    /// <param name="Purpose">Null for people who never tag.</param>
    internal sealed record Desk(WorkloadBook Book, string AccountId, Purpose? Purpose, string Region)
    {
        public decimal MonthlyGrowth { get; init; } = 0.012m;
        public DateOnly From { get; init; } = DateOnly.MinValue;
        public DateOnly Until { get; init; } = DateOnly.MaxValue;

        /// <param name="monthly">USD a month at the public price, as of January 2025.</param>
        public Desk Runs(Offer offer, decimal monthly, DailyShape shape = DailyShape.Steady)
        {
            Book.Add(this, offer, monthly, shape);
            return this;
        }

        /// <summary>What every account has from the account factory, tagged by nobody.</summary>
        public Desk Baseline(decimal scale = 1m)
        {
            _ = (this with { Purpose = null })
                .Runs(Offers.Trail, 14m * scale, DailyShape.Office).Runs(Offers.Config, 22m * scale).Runs(Offers.Guard, 31m * scale).Runs(Offers.Keys, 6m * scale);
            return this;
        }

        /// <summary>One more quantity on one day, on the workload written last.</summary>
        public Desk Surges(DateOnly day, decimal amount)
        {
            var last = Book._workloads[^1];
            Book._workloads[^1] = last with { Surge = (day, decimal.Round(amount / last.Offer.Price, 4)) };
            return this;
        }
    }
}
