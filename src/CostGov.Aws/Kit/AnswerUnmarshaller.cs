using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Kit;

/// <summary>
/// Reads what came back. An answer that does not say what was asked, <c>{}</c> or a proxy's sign-in page, is an
/// <see cref="UnreadableAnswerException"/> and never a success with nothing in it.
/// </summary>
internal sealed class AnswerUnmarshaller<TResponse>(JsonService service, string operation) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse
{
    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var answer = input.ResponseData;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            // AWSSDK.Core takes a redirect that it was told not to follow for a success.
            var place = answer.Header("Location") ?? "nowhere";
            throw UnreadableAnswerException.Hopeless(
                operation, $"it is a {(int)answer.StatusCode} that points to {place}, and AWS does not redirect", answer);
        }

        var body = Read((JsonUnmarshallerContext)input, answer);
        if (body.IsTooLong)
            throw UnreadableAnswerException.Hopeless(operation, $"it is longer than {AnswerBody.MaxBytes:N0} bytes", answer);
        if (body.LooksLikeMarkup)
        {
            var sender = answer.Header("Via") ?? answer.Header("Server") ?? "something";
            throw UnreadableAnswerException.Hopeless(
                operation, $"{sender} sent a page of type {answer.ContentType ?? "unknown"}, as a proxy or a sign-in page does", answer);
        }

        try
        {
            var response = JsonSerializer.Deserialize<TResponse>(body.Bytes, WireJson.Options) ?? throw new JsonException("it is null.");
            response.ResponseMetadata = new ResponseMetadata { RequestId = answer.Header(HeaderKeys.RequestIdHeader) };
            return response;
        }
        catch (JsonException exception)
        {
            throw UnreadableAnswerException.Transient(operation, exception, answer);
        }
    }

    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => Unmarshall((UnmarshallerContext)input);

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        service.Errors.From(ErrorAnswer.Read(input, operation, statusCode), innerException);

    private AnswerBody Read(JsonUnmarshallerContext input, IWebResponseData answer)
    {
        try
        {
            return AnswerBody.Read(input.Stream);
        }
        catch (IOException exception)
        {
            throw UnreadableAnswerException.Transient(operation, exception, answer);
        }
    }
}
