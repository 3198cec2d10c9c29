namespace CostGov.Ingestion.Aws;

public enum AwsFaultKind
{
    /// <summary>A permission is missing; <see cref="AwsFault.MissingAction"/> names it.</summary>
    Denied,

    /// <summary>The role could not be assumed.</summary>
    RoleRefused,
    CredentialsExpired,
    NoCredentials,
    Throttled,

    /// <summary>Cost Explorer has no figures yet: not enabled, or a new payer.</summary>
    NotYetAvailable,

    /// <summary>AWS failed (5xx).</summary>
    Upstream,

    /// <summary>An answer that does not say what was asked, or says it twice.</summary>
    Contract,

    /// <summary>The pages of an answer changed while they were read.</summary>
    PagesChanged,

    /// <summary>AWS finds fault with the request.</summary>
    Refused,
    LoginPage,
    Redirected,
    TimedOut,
    ClockSkew,
    Unreachable,
    Tls,

    /// <summary>The monthly cap is reached; nothing was sent.</summary>
    CapReached,
    Unknown,
}

/// <summary>What went wrong between us and AWS, in words for the person who can do something about it.</summary>
/// <param name="Sentence">Names what failed and what to do. Never contains an answer's body.</param>
/// <param name="MissingAction">For example <c>ce:GetCostAndUsage</c>.</param>
/// <param name="RetryAfter">What the source asked us to wait, if it said.</param>
public sealed record AwsFault(AwsFaultKind Kind, string Sentence, string? MissingAction = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Trying again later may help without anybody doing anything.</summary>
    public bool IsPassing => Kind is AwsFaultKind.Throttled or AwsFaultKind.Upstream or AwsFaultKind.TimedOut or AwsFaultKind.Unreachable
        or AwsFaultKind.PagesChanged or AwsFaultKind.CredentialsExpired or AwsFaultKind.Contract or AwsFaultKind.ClockSkew;

    /// <summary>The next request of the same payer would fail as well.</summary>
    public bool ConcernsPayer => Kind is not (AwsFaultKind.Contract or AwsFaultKind.PagesChanged or AwsFaultKind.Refused or AwsFaultKind.Upstream or AwsFaultKind.Unknown);
}

public sealed class AwsFaultException(AwsFault fault, Exception? inner = null) : Exception(fault.Sentence, inner)
{
    public AwsFault Fault { get; } = fault;
}
