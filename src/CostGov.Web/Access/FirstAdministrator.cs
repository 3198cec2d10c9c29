using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using CostGov.Access;
using CostGov.Web.Access.OpenId;

namespace CostGov.Web.Access;

/// <summary>
/// How the first person gets in where nobody can by a password: with a code that only who sees the program's console knows. It is made at a start
/// without such people, kept in memory alone, and good for one person.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class FirstAdministrator(AccessBook book, DemoDoor demo, ProviderDoor provider) : IHostedService
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Null where somebody has a password already, where none is asked for, and in the demo, whose people come in by a click.</summary>
    public string? Code { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken) =>
        Code = demo.IsOpen || provider.IsOnly || await book.AnybodyAsync(cancellationToken) ? null : string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsRight(string? code) => Code is { } right && code is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(right)), SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    public void Forget() => Code = null;
}
