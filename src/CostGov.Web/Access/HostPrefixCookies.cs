using Microsoft.AspNetCore.Authentication.Cookies;

namespace CostGov.Web.Access;

/// <summary>
/// Over HTTPS the cookie's name begins with <c>__Host-</c>, by which a browser knows that it must be Secure, of this host alone and of the whole
/// site; over plain HTTP, on loopback, browsers would refuse such a name.
/// </summary>
internal sealed class HostPrefixCookies : ICookieManager
{
    public const string Prefix = "__Host-";
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
