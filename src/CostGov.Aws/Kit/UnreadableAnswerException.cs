using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Kit;

/// <summary>
/// A success that does not hold the answer. Callers see <see cref="AmazonUnmarshallingException"/>; this type only gives it a sentence of its own,
/// without the answer's body, which may be anybody's page.
/// </summary>
internal sealed class UnreadableAnswerException : AmazonUnmarshallingException
{
    private readonly string _sentence;

    private UnreadableAnswerException(string sentence, string? place, Exception? inner, IWebResponseData answer)
        : base(answer.Header(HeaderKeys.RequestIdHeader), place, inner) => _sentence = sentence;

    public override string Message => _sentence;

    /// <summary>Cut or incomplete, so perhaps whole at the next attempt: AWSSDK.Core retries it, as it retries its own.</summary>
    public static UnreadableAnswerException Transient(string operation, Exception cause, IWebResponseData answer) =>
        new($"The answer to {operation} could not be read: {cause.Message}", (cause as JsonException)?.Path, cause, answer)
        {
            StatusCode = answer.StatusCode,
        };

    /// <summary>Asking again brings the same. A status of 200 is left out, because it is what makes AWSSDK.Core retry.</summary>
    public static UnreadableAnswerException Hopeless(string operation, string reason, IWebResponseData answer) =>
        new($"The answer to {operation} could not be read: {reason}.", place: null, inner: null, answer)
        {
            StatusCode = answer.StatusCode == HttpStatusCode.OK ? default : answer.StatusCode,
        };
}
