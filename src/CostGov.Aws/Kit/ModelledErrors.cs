using System.Text.Json;
using Amazon.Runtime;

namespace Amazon.Kit;

/// <summary>The exceptions a service declares. A code it does not declare becomes its base exception.</summary>
internal sealed class ModelledErrors(Type baseException, params Type[] exceptions)
{
    private readonly Dictionary<string, Type> _byCode = exceptions.ToDictionary(type => type.Name);

    public AmazonServiceException From(ErrorAnswer answer, Exception inner)
    {
        var type = _byCode.GetValueOrDefault(answer.Code, baseException);
        var exception = (AmazonServiceException)Activator.CreateInstance(
            type, answer.Message, inner, ErrorType.Unknown, answer.Code, answer.RequestId, answer.StatusCode)!;
        (exception as IHasDetails)?.Read(answer.Body);
        return exception;
    }
}

/// <summary>An exception that carries members beyond its message.</summary>
internal interface IHasDetails
{
    void Read(JsonElement body);
}
