using System.Runtime.CompilerServices;

namespace CostGov.Web.Tests.Hosting;

public sealed class OpenApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_apis_document_is_the_one_in_git()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        var document = await product.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop);

        Snapshot.Equal(document, "openapi.v1.json");
    }

    [Fact]
    public async Task A_parameter_that_an_address_does_not_have_is_refused_by_name()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        var problem = await product.Http.ProblemAsync("/api/v1/ingest/runs?limit=5&atMost=5", System.Net.HttpStatusCode.BadRequest, Stop);

        Assert.Equal("There is no such parameter: expected limit.", problem.Error("atMost"));
    }

    [Fact]
    public async Task An_address_that_is_not_there_says_where_to_look()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        var problem = await product.Http.ProblemAsync("/api/v1/cost", System.Net.HttpStatusCode.NotFound, Stop);

        Assert.Contains("/api/reference", problem.Text("detail"), StringComparison.Ordinal);
    }
}

/// <summary>Text that is reviewed as a file beside the test. UPDATE_SNAPSHOTS=1 writes it anew; the diff is the review.</summary>
internal static class Snapshot
{
    public static void Equal(string actual, string fileName, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, fileName);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"{file} is missing: run with UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
