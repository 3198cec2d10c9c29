using CostGov.Ingestion.Aws;

namespace CostGov.Ingestion.Organizations;

/// <summary>An organisation as AWS described it at one moment.</summary>
internal sealed record OrganizationPicture(string Id, IReadOnlyList<UnitPicture> Units, IReadOnlyList<AccountPicture> Accounts);

/// <param name="ParentId">Null for the root.</param>
internal sealed record UnitPicture(string Id, string Name, string? ParentId);

/// <param name="Tags">Null when they could not be read; <paramref name="TagsFault"/> says why.</param>
internal sealed record AccountPicture(
    string Id, string Name, string? Email, string State, DateTimeOffset? JoinedAt, string ParentId, IReadOnlyDictionary<string, string>? Tags, AwsFault? TagsFault)
{
    public string? TagsProblem => TagsFault?.Sentence;
}
