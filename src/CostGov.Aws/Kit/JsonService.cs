using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.Kit;

/// <summary>
/// One AWS service that speaks JSON 1.1: everything that tells it from another. An operation is then one line in the client,
/// because its name, request and answer are read off the type <c>XResponse</c>.
/// </summary>
/// <param name="ServiceId">AWS's own name; <c>AWS_ENDPOINT_URL_…</c> and the profile's <c>services</c> section are derived from it.</param>
/// <param name="SigningName">The service in the credential scope, not always the host's first label.</param>
/// <param name="TargetPrefix">What <c>X-Amz-Target</c> says before the operation.</param>
/// <param name="ApiVersion">The model's date; .NET clients send it as <c>x-amz-api-version</c>.</param>
/// <param name="Endpoints">Where the service lives when no endpoint is configured.</param>
/// <param name="Errors">The errors of the model; every other code becomes the service's base exception.</param>
internal sealed record JsonService(
    string ServiceId,
    string SigningName,
    string TargetPrefix,
    string ApiVersion,
    IEndpointProvider Endpoints,
    ModelledErrors Errors) : IServiceMetadata
{
    /// <summary>Operations keep their names in metrics and traces.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    /// <summary>How one operation is asked and answered.</summary>
    /// <typeparam name="TResponse">Named for the operation: <c>GetTagsResponse</c> makes it <c>GetTags</c>.</typeparam>
    public InvokeOptions Operation<TResponse>() where TResponse : AmazonWebServiceResponse
    {
        var operation = typeof(TResponse).Name[..^"Response".Length];
        return new InvokeOptions
        {
            RequestMarshaller = new RequestMarshaller(this, operation),
            ResponseUnmarshaller = new AnswerUnmarshaller<TResponse>(this, operation),
        };
    }

    /// <summary>Where a request would go with this configuration: what <c>DetermineServiceOperationEndpoint</c> answers.</summary>
    public Endpoint EndpointFor(ClientConfig config, ServiceOperationEndpointParameters parameters) =>
        new JsonEndpointResolver().GetEndpoint(new Runtime.Internal.ExecutionContext(
            new RequestContext(false)
            {
                ClientConfig = config,
                OriginalRequest = parameters.Request,
                Request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint },
            },
            responseContext: null));

    /// <summary>Makes a client's pipeline resolve endpoints and sign as these services ask.</summary>
    public static void Customize(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new JsonEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
    }
}
