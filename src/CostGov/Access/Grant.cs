using System.Globalization;

namespace CostGov.Access;

/// <summary>What a grant names.</summary>
public enum GrantKind
{
    /// <summary>The whole installation, also what has no account.</summary>
    All,

    /// <summary>An OU with everything below it, as the organisation is now.</summary>
    Ou,
    Account,

    /// <summary>A project by its code.</summary>
    Project,
}

/// <summary>One thing that somebody may see. Grants add up; without one nothing is seen.</summary>
/// <param name="Value">An OU id, an account id or a project code; empty for all.</param>
public sealed record Grant(GrantKind Kind, string Value)
{
    public static Grant All { get; } = new(GrantKind.All, "");

    /// <summary>As people write them, one to a line or separated by commas: <c>all</c>, <c>ou:ou-ab12-…</c>, <c>account:111122223333</c>, <c>project:alpha</c>.</summary>
    /// <param name="problems">What cannot be read, with what was expected; empty when all can.</param>
    public static IReadOnlyList<Grant> Read(string? text, out IReadOnlyList<string> problems)
    {
        var wrong = new List<string>();
        var grants = new List<Grant>();
        foreach (var part in (text ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Parse(part) is { } grant)
                grants.Add(grant);
            else
                wrong.Add($"'{part}' is not a grant: expected all, ou:ID, account:ID or project:CODE.");
        }

        problems = wrong;
        return [.. grants.Distinct()];
    }

    public override string ToString() => Kind == GrantKind.All ? "all" : string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}:{Value}");

    private static Grant? Parse(string text)
    {
        if (text.Equals("all", StringComparison.OrdinalIgnoreCase))
            return All;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || text.Length - colon - 1 is < 1 or > 128)
            return null;
        var value = text[(colon + 1)..].Trim();
        GrantKind? kind = text[..colon].Trim().ToLowerInvariant() switch { "ou" => GrantKind.Ou, "account" => GrantKind.Account, "project" => GrantKind.Project, _ => null };
        return kind is { } known && value.Length > 0 && !value.Any(char.IsControl) ? new(known, value) : null;
    }
}

/// <summary>A grant as it is kept, of a person or of a token.</summary>
public sealed class KeptGrant
{
    public long Id { get; init; }

    public string? PersonId { get; init; }

    public long? TokenId { get; init; }

    public required GrantKind Kind { get; init; }

    public required string Value { get; init; }

    public Grant Grant => new(Kind, Value);
}
