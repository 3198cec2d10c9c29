namespace CostGov.Web.Access;

/// <summary>Where the doors are.</summary>
internal static class AccessPaths
{
    public const string SignIn = "/sign-in";
    public const string SecondStep = "/sign-in/second-step";
    public const string Welcome = "/welcome";
    public const string Password = "/password";
    public const string Factor = "/second-factor";

    /// <summary>Where the forms post to.</summary>
    public const string SignInForm = "/sign-in/local";
    public const string SecondStepForm = "/sign-in/code";
    public const string DemoForm = "/sign-in/demo";
    public const string ProviderForm = "/sign-in/provider";
    public const string SignOutForm = "/sign-out";
    public const string WelcomeForm = "/welcome/first";
    public const string PasswordForm = "/password/change";
    public const string FactorForm = "/second-factor/forms/";

    /// <summary>An address of this site, or the overview: a link to the sign-in page leads nowhere else.</summary>
    public static string LocalAnywhere(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\') && !url.Any(char.IsControl) ? url : "/";

    /// <summary>As above; a sign-in does not lead to the sign-in.</summary>
    public static string Local(string? url) => LocalAnywhere(url) is var local && local.StartsWith(SignIn, StringComparison.Ordinal) ? "/" : local;

    public static string SignInFor(string? url, string? problem = null)
    {
        var to = Local(url);
        var query = string.Join('&', new[] { to == "/" ? null : "to=" + Uri.EscapeDataString(to), problem is null ? null : "problem=" + problem }.OfType<string>());
        return query.Length == 0 ? SignIn : $"{SignIn}?{query}";
    }
}
