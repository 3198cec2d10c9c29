using System.Diagnostics.CodeAnalysis;

namespace CostGov.Projects;

public enum RuleKind
{
    Account,

    /// <summary>The accounts in an OU and in those below it.</summary>
    Ou,

    /// <summary>The accounts that carry a tag in AWS Organizations.</summary>
    AccountTag,

    /// <summary>The charges that carry a cost allocation tag, whatever account they are in.</summary>
    CostTag,
}

/// <summary>
/// What belongs to a project. Written <c>account:111122223333</c>, <c>ou:ou-ab12-cdef3456</c>, <c>account-tag:Owner=data</c> or
/// <c>tag:Project=alpha</c>; a key cannot hold an equals sign, a value may.
/// </summary>
public sealed record ProjectRule
{
    public const int LongestKey = 128;

    public const int LongestValue = 256;

    public const string Expected = "account:ID, ou:ID, account-tag:KEY=VALUE or tag:KEY=VALUE";

    private ProjectRule(RuleKind kind, string key, string value) => (Kind, Key, Value) = (kind, key, value);

    public RuleKind Kind { get; }

    /// <summary>Of a tag; empty for accounts and OUs.</summary>
    public string Key { get; }

    /// <summary>The account's or OU's id, or the tag's value, as the source writes it. Never empty.</summary>
    public string Value { get; }

    public static ProjectRule Account(string id) => Of(RuleKind.Account, "", id);

    public static ProjectRule Ou(string id) => Of(RuleKind.Ou, "", id);

    public static ProjectRule AccountTag(string key, string value) => Of(RuleKind.AccountTag, key, value);

    public static ProjectRule CostTag(string key, string value) => Of(RuleKind.CostTag, key, value);

    public static bool TryParse(string? text, [NotNullWhen(true)] out ProjectRule? rule)
    {
        var (head, rest) = Halves(text?.Trim() ?? "", ':');
        var (key, value) = Halves(rest, '=');
        rule = head switch
        {
            "account" when IsId(rest) => new(RuleKind.Account, "", rest),
            "ou" when IsId(rest) && (rest.StartsWith("ou-", StringComparison.Ordinal) || rest.StartsWith("r-", StringComparison.Ordinal)) => new(RuleKind.Ou, "", rest),
            "account-tag" when AreTag(key, value) => new(RuleKind.AccountTag, key, value),
            "tag" when AreTag(key, value) => new(RuleKind.CostTag, key, value),
            _ => null,
        };
        return rule is not null;
    }

    public override string ToString() => Kind switch
    {
        RuleKind.Account => "account:" + Value,
        RuleKind.Ou => "ou:" + Value,
        RuleKind.AccountTag => $"account-tag:{Key}={Value}",
        _ => $"tag:{Key}={Value}",
    };

    internal static ProjectRule Of(RuleKind kind, string key, string value)
    {
        var rule = new ProjectRule(kind, key, value);
        return TryParse(rule.ToString(), out var read) && read == rule ? rule : throw new ArgumentException($"'{rule}' is no rule: expected {Expected}.");
    }

    private static (string Before, string After) Halves(string text, char sign) =>
        text.IndexOf(sign, StringComparison.Ordinal) is var place and >= 0 ? (text[..place].Trim(), text[(place + 1)..].Trim()) : (text, "");

    private static bool IsId(string text) => text.Length is > 0 and <= LongestKey && text.All(sign => !char.IsControl(sign) && !char.IsWhiteSpace(sign));

    private static bool AreTag(string key, string value) =>
        key.Length is > 0 and <= LongestKey && value.Length is > 0 and <= LongestValue && !key.Concat(value).Any(char.IsControl);
}
