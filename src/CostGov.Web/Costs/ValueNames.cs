using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Shell;

namespace CostGov.Web.Costs;

/// <summary>What people call the values that charges carry: account and OU names, kinds in the reader's language, "no value" for nothing.</summary>
public sealed class ValueNames
{
    private readonly Dictionary<string, AccountRow> _accounts;
    private readonly Dictionary<string, OuRow> _units;
    private readonly Dictionary<string, ProjectRow> _projects;

    public ValueNames(IEnumerable<AccountRow> accounts, IEnumerable<OuRow> units, IEnumerable<ProjectRow>? projects = null)
    {
        _projects = (projects ?? []).ToDictionary(project => project.Code, StringComparer.OrdinalIgnoreCase);
        _accounts = accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        _units = units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
    }

    /// <summary>The OUs directly below one; without a captured state there are none.</summary>
    public Func<string, IReadOnlyList<string>> UnitsBelow { get; init; } = _ => [];

    public static string Of(Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Name switch
        {
            DimensionKind.Account => CostsText.DimensionAccount,
            DimensionKind.Ou => CostsText.DimensionOu,
            DimensionKind.Service => CostsText.DimensionService,
            DimensionKind.Region => CostsText.DimensionRegion,
            DimensionKind.Category => CostsText.DimensionCategory,
            DimensionKind.Kind => CostsText.DimensionKind,
            DimensionKind.Payer => CostsText.DimensionPayer,
            DimensionKind.Project => CostsText.DimensionProject,
            _ => Parts.Sentence.Of(CostsText.DimensionTag, dimension.TagKey),
        };
    }

    public string Name(Dimension dimension, string value)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(value);
        return (dimension.Name, value) switch
        {
            (DimensionKind.Tag, "") => Parts.Sentence.Of(CostsText.NoTagValue, dimension.TagKey),
            (DimensionKind.Region, "") => CostsText.NoRegion,
            (DimensionKind.Project, "") => CostsText.Unassigned,
            (_, "") => CostsText.NoValue,
            (DimensionKind.Project, _) => _projects.TryGetValue(value, out var project) ? Of(project) : value,
            (DimensionKind.Account or DimensionKind.Payer, _) => _accounts.TryGetValue(value, out var account) ? account.Shown : value,
            (DimensionKind.Ou, _) => _units.TryGetValue(value, out var unit) ? Short(unit) : value,
            (DimensionKind.Kind, _) => Enum.TryParse<ChargeKind>(value, out var kind) ? Of(kind) : value,
            (DimensionKind.Category, _) => Enum.TryParse<ChargeCategory>(value, out var category) ? Of(category) : value,
            _ => value,
        };
    }

    /// <summary>What the name leaves out: the account id with its OU, the whole path; null where it leaves out nothing.</summary>
    public string? Hint(Dimension dimension, string value)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Name switch
        {
            DimensionKind.Account or DimensionKind.Payer when _accounts.TryGetValue(value, out var account) => $"{account.Name} · {value} · {account.OuPath}",
            DimensionKind.Ou when _units.TryGetValue(value, out var unit) => unit.Path,
            DimensionKind.Project when _projects.TryGetValue(value, out var project) => $"{value} · {string.Join(", ", project.Owners)}",
            _ => null,
        };
    }

    /// <summary>In the reader's language where it has a name in it.</summary>
    public static string Of(ProjectRow project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return System.Globalization.CultureInfo.CurrentUICulture.IsJapanese() ? project.JapaneseName ?? project.Name : project.Name;
    }

    public static string Of(ChargeKind kind) => kind switch
    {
        ChargeKind.Usage => CostsText.KindUsage,
        ChargeKind.Fee => CostsText.KindFee,
        ChargeKind.Support => CostsText.KindSupport,
        ChargeKind.Tax => CostsText.KindTax,
        ChargeKind.Credit => CostsText.KindCredit,
        ChargeKind.Discount => CostsText.KindDiscount,
        ChargeKind.Refund => CostsText.KindRefund,
        _ => CostsText.KindUnmapped,
    };

    public static string Of(CostMetric metric) => metric switch
    {
        CostMetric.Billed => CostsText.MetricBilled,
        CostMetric.Effective => CostsText.MetricEffective,
        CostMetric.NetBilled => CostsText.MetricNetBilled,
        CostMetric.NetEffective => CostsText.MetricNetEffective,
        CostMetric.List => CostsText.MetricList,
        _ => CostsText.MetricContracted,
    };

    private static string Of(ChargeCategory category) => category switch
    {
        ChargeCategory.Usage => CostsText.KindUsage,
        ChargeCategory.Purchase => CostsText.CategoryPurchase,
        ChargeCategory.Tax => CostsText.KindTax,
        ChargeCategory.Credit => CostsText.CategoryCredit,
        ChargeCategory.Adjustment => CostsText.CategoryAdjustment,
        _ => CostsText.KindUnmapped,
    };

    // The root says nothing that people do not know.
    private static string Short(OuRow unit) => unit.ParentId is null ? unit.Name : string.Join(" / ", unit.Path.Split(" / ").Skip(1));
}
