namespace CostGov.Costs;

public enum DimensionKind
{
    Account,
    Ou,
    Service,
    Region,
    Category,
    Kind,
    Payer,
    Project,
    Tag,
}

/// <summary>Something costs are grouped or filtered by. Its address form is <c>account</c>, <c>ou</c>, <c>service</c>, <c>region</c>, <c>category</c>, <c>kind</c>, <c>payer</c>, <c>project</c> or <c>tag:KEY</c>.</summary>
public sealed record Dimension
{
    public static readonly Dimension Account = new(DimensionKind.Account, null);
    public static readonly Dimension Ou = new(DimensionKind.Ou, null);
    public static readonly Dimension Service = new(DimensionKind.Service, null);
    public static readonly Dimension Region = new(DimensionKind.Region, null);
    public static readonly Dimension Category = new(DimensionKind.Category, null);
    public static readonly Dimension Kind = new(DimensionKind.Kind, null);
    public static readonly Dimension Payer = new(DimensionKind.Payer, null);

    /// <summary>By code; the empty string is "Unassigned".</summary>
    public static readonly Dimension Project = new(DimensionKind.Project, null);

    private Dimension(DimensionKind name, string? tagKey) => (Name, TagKey) = (name, tagKey);

    public DimensionKind Name { get; }

    /// <summary>The tag key, raw spelling, when <see cref="Name"/> is <see cref="DimensionKind.Tag"/>.</summary>
    public string? TagKey { get; }

    public static Dimension Tag(string key) => new(DimensionKind.Tag, key);

    /// <summary>Reads the address form, its tag key already percent-decoded.</summary>
    public static bool TryParse(string? text, out Dimension dimension)
    {
        dimension = text switch
        {
            "account" => Account,
            "ou" => Ou,
            "service" => Service,
            "region" => Region,
            "category" => Category,
            "kind" => Kind,
            "payer" => Payer,
            "project" => Project,
            _ when text?.StartsWith("tag:", StringComparison.Ordinal) == true && text.Length > 4 => Tag(text[4..]),
            _ => null!,
        };
        return dimension is not null;
    }

    public override string ToString() => Name == DimensionKind.Tag ? "tag:" + TagKey : Name.ToString().ToLowerInvariant();
}
