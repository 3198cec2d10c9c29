using System.Diagnostics.CodeAnalysis;
using CostGov.Access;

namespace CostGov.Web.Hosting;

/// <summary>Who asks: what they may do and see at this moment, and how their acts are recorded.</summary>
/// <param name="Access">Null for somebody who has not signed in.</param>
/// <param name="From">The address they ask from; null where it is unknown.</param>
public sealed record Asker(GrantedAccess? Access, string? From)
{
    /// <summary>May nothing and sees nothing, which is an empty set of accounts and not all of them.</summary>
    public static Asker Nobody { get; } = new(null, null);

    public string Name => Access?.Name ?? "nobody";

    public Reach Reach => Access?.Reach ?? Reach.Accounts([]);

    public Actor Actor => new(Name, From);

    [MemberNotNullWhen(true, nameof(Access))]
    public bool IsSomebody => Access is not null;

    /// <summary>Whoever owes something at the door may do nothing else before.</summary>
    public bool May(Permission permission) => Access is { Owes: Owed.Nothing } && Access.May(permission);

    /// <summary>For what a page's control does: the control is not shown to others, and this holds for whoever calls it all the same.</summary>
    /// <exception cref="UnauthorizedAccessException">The asker may not.</exception>
    public void Demand(Permission permission)
    {
        if (!May(permission))
            throw new UnauthorizedAccessException($"{Name} may not do this: it needs {permission}.");
    }
}

/// <summary>The asker of this request, or of this circuit, where it is renewed before every event and within a minute in between.</summary>
public sealed class CurrentAsker
{
    public Asker Value { get; set; } = Asker.Nobody;
}
