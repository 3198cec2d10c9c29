namespace CostGov.Aws.Simulator.Faults;

/// <summary>One thing that goes wrong from now on.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Operation">For which operation, for example <c>GetCostAndUsage</c> or <c>ce:GetCostAndUsage</c>; null for all.</param>
/// <param name="AccountId">For requests of this account or about it; null for all.</param>
/// <param name="Times">How many requests it strikes; null until it is removed.</param>
/// <param name="After">How many matching requests pass before it strikes.</param>
/// <param name="Value">What the kind says: a status, seconds, milliseconds, an amount, an address.</param>
public sealed record Fault(FaultKind Kind, string? Operation = null, string? AccountId = null, int? Times = null, int After = 0, string? Value = null);

public enum FaultKind
{
    // Refusals in the words of AWS.
    Throttling,
    LimitExceeded,
    TooManyRequests,
    Throttled,
    AccessDenied,
    ExpiredToken,
    DataUnavailable,
    RequestChanged,
    InvalidNextToken,

    /// <summary>
    /// The server's clock is <c>Value</c> minutes ahead (-20 is behind), for every operation until it is put right; 20 when not said.
    /// Who signs by another clock is refused and told the Date.
    /// </summary>
    ClockSkew,

    // What a load balancer, a proxy or a broken network makes of an answer.

    /// <summary>429 without a body, Retry-After of <c>Value</c> seconds; 1 when not said.</summary>
    BareTooManyRequests,

    /// <summary>The status in <c>Value</c> with a JSON error; 500 when not said.</summary>
    ServerError,

    /// <summary>The status in <c>Value</c> with a page of HTML; 502 when not said.</summary>
    HtmlError,

    /// <summary>200 and a proxy's login page.</summary>
    LoginPage,

    /// <summary>307 to the address in <c>Value</c>; the instance metadata address when not said.</summary>
    Redirect,

    /// <summary>The answer, <c>Value</c> milliseconds late; 30,000 when not said.</summary>
    SlowHeaders,

    /// <summary>The answer a byte at a time, <c>Value</c> milliseconds apart; 300 when not said.</summary>
    DripBody,

    /// <summary>Half of the answer, as if it were all.</summary>
    TruncatedJson,

    /// <summary>Half of the announced length, then the connection is closed.</summary>
    ShortBody,

    // Answers of the right form that say the wrong thing.
    WrongContentType,
    EmptyObject,
    NullBody,
    NullMembers,
    EmptyLists,

    /// <summary>Every page bears the same token.</summary>
    RepeatedToken,

    /// <summary>Two tokens take turns for ever.</summary>
    AlternatingTokens,

    /// <summary>Every amount becomes <c>Value</c>; <c>NaN</c> when not said.</summary>
    MalformedAmount,

    /// <summary>The last amount of the answer is in <c>Value</c>; JPY when not said, no unit at all when empty.</summary>
    UnitChange,

    /// <summary>A page begins with the group its predecessor ended with.</summary>
    DuplicatedGroup,

    /// <summary>Members AWS may add tomorrow, everywhere.</summary>
    ExtraMembers,

    /// <summary>An extra member that is <c>Value</c> arrays deep; 1,000 when not said.</summary>
    DeepJson,

    /// <summary>An extra member of <c>Value</c> MiB; 50 when not said.</summary>
    HugeBody,
}
