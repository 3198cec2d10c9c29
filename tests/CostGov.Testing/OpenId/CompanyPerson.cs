namespace CostGov.Testing.OpenId;

/// <summary>Somebody as the company's identity provider knows them.</summary>
/// <param name="Subject">What never changes.</param>
public sealed record CompanyPerson(string Subject, string Name, string DisplayName, params string[] Groups)
{
    public string Email { get; init; } = $"{Subject}@hoshizora.example";

    /// <summary>The provider names a place where the groups can be asked for, as Entra ID does from 200 on.</summary>
    public bool IsInTooManyGroups { get; init; }
}
