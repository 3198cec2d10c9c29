using Microsoft.AspNetCore.Identity;

namespace CostGov.Access;

/// <summary>Somebody who may sign in. Never deleted, for the audit trail tells of them; disabled instead.</summary>
public sealed class Person : IdentityUser
{
    public Person() => (Id, SecurityStamp) = (Guid.CreateVersion7().ToString("N"), Guid.NewGuid().ToString("N"));

    /// <summary>As other people know them, Japanese welcome.</summary>
    public string DisplayName { get; set; } = "";

    public Role Role { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>The password was made by somebody else, and is to be replaced at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Who vouches for them: null for a password kept here, otherwise the name of the identity provider.</summary>
    public string? Provider { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>The authenticator's code that was last taken: it is not taken again, though its half minute may not be over.</summary>
    public string? LastCode { get; set; }

    public string Shown => DisplayName.Length > 0 ? DisplayName : UserName ?? "";
}
