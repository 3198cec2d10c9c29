using System.Net;
using System.Text.Json;

namespace CostGov.Web.Tests.Hosting;

/// <summary>Reads an answer as a client does: its bytes, not our types.</summary>
internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpClient http, string path, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return await answer.JsonAsync(HttpStatusCode.OK, cancellationToken);
    }

    /// <summary>The refusal of a request, whose status is as expected and whose form is problem details.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpClient http, string path, HttpStatusCode status, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.JsonAsync(status, cancellationToken);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer, HttpStatusCode status, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? "null";

    /// <summary>What a refusal says of one parameter.</summary>
    public static string Error(this JsonElement problem, string parameter) => problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!;
}
