namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>Everything a simulated company is billed for, written out one day at a time. Pure: it knows no today.</summary>
internal sealed record Bill(
    IReadOnlyList<Workload> Workloads,
    IReadOnlyList<Reservation> Reservations,
    SavingsPlan SavingsPlan,
    MonthlyCharges Monthly)
{
    public List<ChargeLine> LinesOn(DateOnly day)
    {
        var lines = new List<ChargeLine>(Workloads.Count + 32);
        var eligible = new List<(Workload, decimal, decimal)>();
        foreach (var workload in Workloads)
        {
            if (!workload.RunsOn(day))
                continue;
            var quantity = workload.QuantityOn(day);
            var cost = workload.CostOf(quantity);
            if (workload.Offer.SavingsPlanDiscount is not null)
                eligible.Add((workload, quantity, cost));
            else
                lines.AddRange(Lines.Usage(workload, day, quantity, cost));
        }
        lines.AddRange(SavingsPlan.Cover(day, eligible));
        foreach (var reservation in Reservations)
            lines.AddRange(reservation.LinesOn(day));
        lines.AddRange(Monthly.LinesOn(day, Workloads));
        return lines;
    }
}
