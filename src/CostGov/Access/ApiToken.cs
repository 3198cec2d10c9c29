using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CostGov.Access;

/// <summary>A key for programs, in place of a person. Only its hash is kept; the secret is shown once.</summary>
public sealed class ApiToken
{
    public long Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>1 to 60 characters, unique among a person's tokens that are in force.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, in lower hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The secret's first characters, to tell tokens apart.</summary>
    public required string Start { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public string? LastUsedFrom { get; set; }

    public List<KeptGrant> Grants { get; init; } = [];

    public bool IsInForce(DateTimeOffset now) => RevokedAt is null && ExpiresAt > now;
}

/// <summary>
/// The text of a token: a prefix by which scanners of leaked secrets know it, and 256 random bits. Nobody guesses those, so a fast hash
/// without salt is enough to keep, and can be looked up.
/// </summary>
public static class TokenSecret
{
    public const string Prefix = "costgov_";
    private const int Bytes = 32;
    private const int Shown = 6;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static string StartOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret[..(Prefix.Length + Shown)];
    }

    /// <summary>Whether it could be one at all; nothing else is looked up.</summary>
    public static bool IsWellFormed([NotNullWhen(true)] string? text) =>
        text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + Base64Url.GetEncodedLength(Bytes)
        && text.Skip(Prefix.Length).All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_');
}
