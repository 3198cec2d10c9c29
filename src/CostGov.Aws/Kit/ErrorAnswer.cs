using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Kit;

/// <summary>What an error answer says: AWS's own JSON, or whatever a proxy on the way made of it.</summary>
internal sealed record ErrorAnswer(string Code, string Message, string? RequestId, HttpStatusCode StatusCode, JsonElement Body)
{
    public static ErrorAnswer Read(JsonUnmarshallerContext context, string operation, HttpStatusCode statusCode)
    {
        var answer = context.ResponseData;
        var body = Parse(AnswerBody.Read(context.Stream));
        var code = Text(body, "__type") ?? answer.Header(HeaderKeys.XAmzErrorType) ?? Text(body, "code") ?? Text(body, "Code");
        var message = Text(body, "message") ?? Text(body, "Message");
        return new ErrorAnswer(
            code is null ? statusCode.ToString() : Bare(code),
            message ?? $"{operation} was answered with {(int)statusCode} ({answer.ContentType ?? "no content type"}) and no message.",
            answer.Header(HeaderKeys.RequestIdHeader),
            statusCode,
            body);
    }

    /// <summary>One text member of the body, or null.</summary>
    public static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement Parse(AnswerBody body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Bytes);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary><c>com.amazonaws.ce#LimitExceededException:http://…</c> is a LimitExceededException.</summary>
    private static string Bare(string code)
    {
        var start = code.LastIndexOf('#') + 1;
        var end = code.IndexOf(':', start);
        return end < 0 ? code[start..] : code[start..end];
    }
}
