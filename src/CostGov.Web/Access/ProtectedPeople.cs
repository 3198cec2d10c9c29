using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CostGov.Access;
using CostGov.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CostGov.Web.Access;

/// <summary>
/// Keys of authenticators and recovery codes are encrypted at rest, with keys that lie beside the database and not in it: a stolen copy of it lets nobody
/// pass the second step.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class ProtectedPeople(CostGovDb db, IDataProtectionProvider protection) : UserOnlyStore<Person, CostGovDb>(db)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CostGov.SecondFactor");

    public override Task SetTokenAsync(Person user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    /// <summary>Null also for what keys that are lost had encrypted: it must be made anew.</summary>
    public override async Task<string?> GetTokenAsync(Person user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept ? _protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
