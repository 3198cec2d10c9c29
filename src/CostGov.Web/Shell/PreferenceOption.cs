namespace CostGov.Web.Shell;

/// <param name="Language">Of the text, where it is not the page's.</param>
public sealed record PreferenceOption(string Value, string Text, string? Language = null);
