using Amazon.Runtime.Internal.Transform;

namespace Amazon.Kit;

internal static class AnswerHeaders
{
    /// <summary>A header's value, or null: AWSSDK.Core says "" for some that are not there.</summary>
    public static string? Header(this IWebResponseData answer, string name) =>
        answer.GetHeaderValue(name) is { Length: > 0 } value ? value : null;
}
