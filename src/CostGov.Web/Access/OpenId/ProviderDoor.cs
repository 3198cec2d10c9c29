namespace CostGov.Web.Access.OpenId;

/// <summary>Whether people come in by an identity provider.</summary>
/// <param name="IsOnly">Nobody comes in by a password.</param>
/// <param name="Name">As people call the provider.</param>
internal sealed record ProviderDoor(bool IsOpen, bool IsOnly, string Name);
