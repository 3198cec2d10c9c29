namespace CostGov.Web.Access.OpenId;

/// <summary>A cookie of a sign-in that is under way, by the rules of our other ones: of this host alone, named so over HTTPS, and gone soon.</summary>
internal sealed class DoorCookie : CookieBuilder
{
    private readonly IHttpContextAccessor _http;
    private readonly string _name;

    public DoorCookie(string name, IHttpContextAccessor http, TimeSpan life)
    {
        (_name, _http) = (name, http);
        (HttpOnly, IsEssential, Path, Expiration) = (true, true, "/", life);
        // Lax: the provider's answer comes by a link, so the browser sends it along.
        (SameSite, SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
    }

    public override string? Name
    {
        get => _http.HttpContext is { Request.IsHttps: true } ? HostPrefixCookies.Prefix + _name : _name;
        set => throw new NotSupportedException("The name is decided at the beginning.");
    }
}
