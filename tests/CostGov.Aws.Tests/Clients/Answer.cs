using System.Text;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Tests.Clients;

/// <summary>What the scripted AWS sends back to one request.</summary>
internal sealed record Answer(int Status, string ContentType, byte[] Body)
{
    public const string Json11 = "application/x-amz-json-1.1";

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Sends the body itself when a test needs to do it its own way.</summary>
    public Func<HttpContext, Task>? Write { get; init; }

    public static Answer Json(string body) => Text(200, Json11, body);

    public static Answer Text(int status, string contentType, string body) => new(status, contentType, Encoding.UTF8.GetBytes(body));

    public static Answer Error(string code, string message = "…", int status = 400) =>
        Text(status, Json11, $$"""{"__type":"{{code}}","Message":"{{message}}"}""");

    public Answer WithHeader(string name, string value) => this with { Headers = new(Headers) { [name] = value } };

    public static Answer Of(Func<HttpContext, Task> write) => new(200, Json11, []) { Write = write };
}
