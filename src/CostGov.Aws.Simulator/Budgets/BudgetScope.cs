using System.Text.Json;
using CostGov.Aws.Simulator.CostExplorer;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Budgets;

/// <summary>Which lines a budget counts and which of their amounts, in either of the two forms: FilterExpression and Metrics, or CostFilters and CostTypes.</summary>
internal sealed record BudgetScope(Func<ChargeLine, bool> Counts, Func<ChargeLine, decimal> Amount)
{
    private static readonly Dictionary<string, string> FilterNames = new()
    {
        ["LinkedAccount"] = "LINKED_ACCOUNT",
        ["Service"] = "SERVICE",
        ["Region"] = "REGION",
        ["UsageType"] = "USAGE_TYPE",
        ["Operation"] = "OPERATION",
        ["PurchaseType"] = "PURCHASE_TYPE",
        ["InstanceType"] = "INSTANCE_TYPE",
        ["RecordType"] = "RECORD_TYPE",
    };

    public static BudgetScope Of(JsonInput budget, CostView view)
    {
        if (budget.Has("FilterExpression") || budget.Has("Metrics"))
        {
            var metric = CostMetric.Parse(budget.Texts("Metrics") is [var name, ..] ? name : "UnblendedCost");
            return new(FilterExpression.Compile(budget.Structure("FilterExpression"), view), metric.Amount);
        }
        var types = budget.Structure("CostTypes");
        var filters = budget.Structure("CostFilters") is { } written ? Filters(written, view) : [];
        var excluded = Excluded(types);
        return new(
            line => !excluded.Contains(line.RecordType) && filters.TrueForAll(filter => filter(line)),
            types is not null && types.Flag("UseAmortized") ? line => line.Amortized : line => line.Unblended);
    }

    private static List<Func<ChargeLine, bool>> Filters(JsonInput filters, CostView view) =>
        [.. filters.Element.EnumerateObject().SelectMany(filter => Filter(filter.Name, filters.Texts(filter.Name) ?? [], view))];

    /// <summary>Tags come as <c>user:Key$Value</c>: values of one key are alternatives, different keys must all hold.</summary>
    private static IEnumerable<Func<ChargeLine, bool>> Filter(string name, IReadOnlyList<string> values, CostView view)
    {
        if (name != "TagKeyValue")
        {
            var dimension = Dimensions.Find(FilterNames.GetValueOrDefault(name) ?? throw new JsonException($"The cost filter {name} is not known."))!;
            return [line => values.Contains(dimension(line))];
        }
        return values
            .Select(value => value[(value.StartsWith("user:", StringComparison.Ordinal) ? "user:".Length : 0)..].Split('$', 2))
            .GroupBy(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "")
            .Select(tag => (Value: view.Tag(tag.Key), Allowed: tag.ToHashSet(StringComparer.Ordinal)))
            .Select(tag => (Func<ChargeLine, bool>)(line => tag.Allowed.Contains(tag.Value(line))));
    }

    /// <summary>All Include… switches are on where they are not written.</summary>
    private static HashSet<string> Excluded(JsonInput? types)
    {
        var excluded = new HashSet<string>();
        void Without(string flag, params IEnumerable<string> records)
        {
            if (types is not null && types.Has(flag) && !types.Flag(flag)) excluded.UnionWith(records);
        }
        Without("IncludeTax", "Tax");
        Without("IncludeSupport", "Support");
        Without("IncludeCredit", "Credit");
        Without("IncludeRefund", "Refund");
        Without("IncludeUpfront", "Upfront", "SavingsPlanUpfrontFee");
        Without("IncludeRecurring", "Recurring", "SavingsPlanRecurringFee");
        Without("IncludeSubscription", "Upfront", "SavingsPlanUpfrontFee", "Recurring", "SavingsPlanRecurringFee");
        Without("IncludeDiscount", "Enterprise Discount Program Discount", "Private Rate Card Discount", "Bundled Discount");
        return excluded;
    }
}
