using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator.Wire;

/// <param name="Expires">Null for the long-lived key of a user.</param>
internal sealed record AccessKey(string Id, string Secret, string? SessionToken, DateTimeOffset? Expires, Caller Caller);

/// <summary>Every key the simulator honours: one user's key per payer, and sessions issued by STS. The key decides which organisation answers.</summary>
internal sealed class AccessKeys
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly ConcurrentDictionary<string, AccessKey> _keys = new();

    public AccessKey? Find(string id) => _keys.GetValueOrDefault(id);

    /// <summary>The same account always has the same key, so that shell lines survive a restart of the simulator.</summary>
    public AccessKey AddUser(Scenario scenario)
    {
        var account = scenario.Organization.ManagementAccountId;
        var caller = new Caller(account, $"arn:aws:iam::{account}:user/costgov", "AIDA" + Letters(Seed(account, "user"), 17), scenario);
        var key = new AccessKey("AKIA" + Letters(Seed(account, "key"), 16), Convert.ToBase64String(Seed(account, "secret"))[..40], null, null, caller);
        return _keys[key.Id] = key;
    }

    public AccessKey AddSession(Caller caller, DateTimeOffset expires)
    {
        var key = new AccessKey(
            "ASIA" + Letters(RandomNumberGenerator.GetBytes(16), 16),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(120)),
            expires,
            caller);
        return _keys[key.Id] = key;
    }

    /// <summary>A name that IAM would call unique: the same text always has the same letters.</summary>
    public static string UniqueId(string prefix, string text) => prefix + Letters(Seed(text, prefix), 17);

    private static byte[] Seed(string text, string purpose) => SHA256.HashData(Encoding.UTF8.GetBytes($"costgov-simulator/{purpose}/{text}"));

    private static string Letters(byte[] seed, int length) => string.Create(length, seed, (letters, bytes) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = Alphabet[bytes[i] % Alphabet.Length];
    });
}
