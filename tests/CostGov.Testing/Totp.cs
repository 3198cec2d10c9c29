using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CostGov.Testing;

/// <summary>What an authenticator shows (RFC 6238: SHA-1, 30 seconds, six digits), written down apart from the library that checks it.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">Base 32 without padding.</param>
    public static string Of(string key, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var sign in key)
        {
            bits = (bits << 5) | Alphabet.IndexOf(sign, StringComparison.Ordinal);
            count += 5;
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's own hash; what it protects lives for half a minute.
        var hash = HMACSHA1.HashData(bytes.ToArray(), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
