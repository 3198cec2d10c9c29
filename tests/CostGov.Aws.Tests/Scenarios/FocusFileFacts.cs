using System.Text;
using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;
using CostGov.Aws.Simulator.Scenarios.Focus;

namespace CostGov.Aws.Tests.Scenarios;

public sealed class FocusFileFacts
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DemoCompany Company = new(ScenarioOptions.On(new(2026, 11, 23)));

    private readonly List<ChargeLine> _lines = DemoCompanyFacts.Lines(Company, October, October.AddMonths(1));

    [Fact]
    public async Task It_has_the_43_columns_of_the_foundations_sample()
    {
        var file = await Write(Company, October);
        var sample = File.ReadLines(TestFiles.Path("focus1.0_sample_1000.csv")).First().Split(',').Select(name => name.Trim('"')).Where(name => name != "Id");

        Assert.Equal(43, file.Header.Count);
        Assert.Equal(sample, file.Header);
        Assert.All(file.Rows, row => Assert.Equal(43, row.Count));
    }

    [Fact]
    public async Task Billed_and_effective_cost_are_the_months_unblended_and_amortised_cost_to_the_last_digit()
    {
        var file = await Write(Company, October);

        Assert.Equal(_lines.Sum(line => line.Unblended), file.Sum("BilledCost"));
        Assert.Equal(_lines.Sum(line => line.Amortized), file.Sum("EffectiveCost"));
        Assert.NotEqual(file.Sum("BilledCost"), file.Sum("EffectiveCost"));
        Assert.Equal(_lines.Count(line => line.RecordType != "SavingsPlanNegation"), file.Rows.Count);
    }

    [Theory]
    [InlineData("Usage", "Usage", "DiscountedUsage", "SavingsPlanCoveredUsage", "SavingsPlanNegation")]
    [InlineData("Purchase", "SavingsPlanRecurringFee", "Recurring", "Upfront", "Support")]
    [InlineData("Tax", "Tax")]
    [InlineData("Credit", "Credit", "Private Rate Card Discount")]
    public async Task Every_charge_category_has_the_sum_of_its_record_types(string category, params string[] recordTypes)
    {
        var file = await Write(Company, October);
        var lines = _lines.Where(line => recordTypes.Contains(line.RecordType)).ToList();

        Assert.Equal(recordTypes.Order(), lines.Select(line => line.RecordType).Distinct().Order());
        Assert.Equal(lines.Sum(line => line.Unblended), file.Sum("BilledCost", row => file[row, "ChargeCategory"] == category));
        Assert.Equal(lines.Sum(line => line.Amortized), file.Sum("EffectiveCost", row => file[row, "ChargeCategory"] == category));
    }

    [Fact]
    public async Task A_refund_is_a_correction()
    {
        var august = await Write(Company, new(2026, 8, 31));
        var refund = Assert.Single(august.Rows, row => august[row, "ChargeCategory"] == "Adjustment");

        Assert.Equal("Correction", august[refund, "ChargeClass"]);
        Assert.StartsWith("-", august[refund, "BilledCost"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Covered_usage_is_billed_at_nothing_and_names_its_commitment()
    {
        var file = await Write(Company, October);
        var covered = file.Rows.Where(row => file[row, "CommitmentDiscountType"] == "Savings Plan" && file[row, "ChargeCategory"] == "Usage").ToList();
        var reserved = file.Rows.Where(row => file[row, "CommitmentDiscountType"] == "Reserved" && file[row, "ChargeCategory"] == "Usage").ToList();

        Assert.NotEmpty(covered);
        Assert.Equal(31, reserved.Count);
        Assert.All(covered, row => Assert.Equal(("0", "Committed", "Used", "Spend", Company.Planted.SavingsPlanArn),
            (file[row, "BilledCost"], file[row, "PricingCategory"], file[row, "CommitmentDiscountStatus"], file[row, "CommitmentDiscountCategory"], file[row, "CommitmentDiscountId"])));
        Assert.All(reserved, row => Assert.StartsWith("arn:aws:rds:", file[row, "CommitmentDiscountId"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Times_are_utc_days_in_the_month_and_tags_are_the_activated_ones()
    {
        var file = await Write(Company, October);

        Assert.All(file.Rows, row => Assert.Equal(("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"), (file[row, "BillingPeriodStart"], file[row, "BillingPeriodEnd"])));
        Assert.Contains(file.Rows, row => (file[row, "ChargePeriodStart"], file[row, "ChargePeriodEnd"]) == ("2026-10-31T00:00:00Z", "2026-11-01T00:00:00Z"));
        var keys = file.Rows.Select(row => file[row, "Tags"]).Where(tags => tags.Length > 0).SelectMany(tags => JsonSerializer.Deserialize<Dictionary<string, string>>(tags)!.Keys).Distinct();
        Assert.Equal(["CostCenter", "Environment", "Owner", "Project", "environment"], keys.Order(StringComparer.Ordinal));
        Assert.Contains(file.Rows, row => file[row, "Tags"].Contains("開発", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_must_not_be_empty_is_not()
    {
        string[] required =
        [
            "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "BillingAccountId", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd",
            "ChargePeriodStart", "ChargePeriodEnd", "ChargeCategory", "ServiceCategory", "ServiceName", "ProviderName", "PublisherName", "InvoiceIssuerName",
            "SubAccountId", "SubAccountName", "ChargeDescription", "ChargeFrequency",
        ];
        var file = await Write(Company, October);

        foreach (var column in required)
            Assert.DoesNotContain(file.Rows, row => file[row, column].Length == 0);
        Assert.DoesNotContain(file.Rows, row => file[row, "BilledCost"].Contains('E', StringComparison.Ordinal));
        Assert.True(file.Sum("ListCost", row => file[row, "ChargeCategory"] == "Usage") > file.Sum("EffectiveCost", row => file[row, "ChargeCategory"] == "Usage"));
    }

    [Fact]
    public async Task Commas_quotes_and_line_breaks_survive_and_a_negation_alone_keeps_the_sum()
    {
        var day = new DateOnly(2026, 10, 4);
        var scenario = new ScenarioBuilder(new(2026, 11, 2)).Account("111122223333", "payer").TagKey("Project")
            .Usage("111122223333", day, "Amazon Widgets, \"large\"", 0.0000000001m, tags: ("Project", "a,\"b\"\nc"))
            .Charge("111122223333", day, "Amazon Widgets", "SavingsPlanNegation", -3.5m)
            .Build();

        var file = await Write(scenario, day);

        Assert.Equal("Amazon Widgets, \"large\"", file[file.Rows[0], "ServiceName"]);
        Assert.Equal("""{"Project":"a,\"b\"\nc"}""", file[file.Rows[0], "Tags"]);
        Assert.Equal("0.0000000001", file[file.Rows[0], "BilledCost"]);
        Assert.Equal(0.0000000001m - 3.5m, file.Sum("BilledCost"));
    }

    [Fact]
    public async Task The_open_month_ends_yesterday_and_a_month_without_charges_is_a_header()
    {
        var open = await Write(Company, new(2026, 11, 1));
        var none = await Write(Company, new(2024, 1, 1));

        Assert.Equal("2026-11-22T00:00:00Z", open.Rows.Max(row => open[row, "ChargePeriodStart"]));
        Assert.Empty(none.Rows);
        Assert.Equal(43, none.Header.Count);
    }

    private static async Task<CsvTable> Write(Scenario scenario, DateOnly month)
    {
        using var stream = new MemoryStream();
        await FocusFile.WriteAsync(scenario, month, stream, TestContext.Current.CancellationToken);
        return CsvTable.Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray()));
    }
}
