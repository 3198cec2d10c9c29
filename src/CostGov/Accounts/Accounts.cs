namespace CostGov.Accounts;

/// <summary>The management account that receives the bill of an organisation.</summary>
public sealed class PayerAccount
{
    /// <summary>12 digits for an AWS payer; the billing account as a file wrote it otherwise.</summary>
    public required string Id { get; init; }

    public required string Name { get; set; }

    public string? OrganizationId { get; set; }
}

/// <summary>A member account. Never deleted: a closed account keeps its name and its history.</summary>
public sealed class LinkedAccount
{
    public required string Id { get; init; }

    public required string PayerId { get; set; }

    /// <summary>As AWS has it: ASCII only.</summary>
    public required string Name { get; set; }

    /// <summary>Set by people, Japanese welcome; shown instead of <see cref="Name"/>.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Set by people: whom to ask about this account. Lines end with <c>\n</c>.</summary>
    public string? OwnerNote { get; set; }

    /// <summary>Who last changed the display name or the owner note; null while nobody has.</summary>
    public string? DescribedBy { get; set; }

    public DateTimeOffset? DescribedAt { get; set; }

    public string? Email { get; set; }

    /// <summary>PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE, CLOSED as AWS says; LEFT once the organisation no longer lists it; UNKNOWN while seen only in charges.</summary>
    public required string State { get; set; }

    public DateTimeOffset? JoinedAt { get; set; }

    /// <summary>Why this account's tags could not be read at the last sync, in words; null when they were.</summary>
    public string? TagsProblem { get; set; }

    public List<AccountTag> Tags { get; init; } = [];

    /// <summary>Which tags it carried when; what <see cref="Tags"/> says is the present of it.</summary>
    public List<AccountTagStay> TagStays { get; init; } = [];

    public List<OuMembership> Memberships { get; init; } = [];
}

public sealed class AccountTag
{
    public required string AccountId { get; init; }

    public required string Key { get; init; }

    public required string Value { get; set; }
}

/// <summary>A tag on an account with one value, from a day (included) to a day (excluded; null while it lasts). Another value is a new row.</summary>
public sealed class AccountTagStay
{
    public long Id { get; init; }

    public required string AccountId { get; init; }

    public required string Key { get; init; }

    public required string Value { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}

public sealed class OrganizationalUnit
{
    /// <summary><c>ou-…</c>, or <c>r-…</c> for the root.</summary>
    public required string Id { get; init; }

    public required string PayerId { get; init; }

    public required string Name { get; set; }

    public string? ParentId { get; set; }

    /// <summary>No longer in the organisation; kept for history.</summary>
    public bool IsGone { get; set; }
}

/// <summary>Which OU an account was in, from a day (included) to a day (excluded; null while it lasts). A move is a new row.</summary>
public sealed class OuMembership
{
    public long Id { get; init; }

    public required string AccountId { get; init; }

    public required string OuId { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}
