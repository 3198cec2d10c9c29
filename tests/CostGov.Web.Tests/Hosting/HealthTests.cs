using System.Net;
using Microsoft.Data.Sqlite;

namespace CostGov.Web.Tests.Hosting;

public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_turns_red_when_nothing_can_be_saved_and_green_when_it_can_again()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(product, "/health/ready"));

        await using (var other = new SqliteConnection($"Data Source={product.Folder.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var holding = await other.BeginTransactionAsync(Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(product, "/health/ready"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(product, "/health/live"));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(product, "/health/ready"));
    }

    [Theory]
    [InlineData(0.04, false)]
    [InlineData(0.05, false)]
    [InlineData(0.051, true)]
    public void A_disk_needs_more_than_a_twentieth_free(double free, bool enough) => Assert.Equal(enough, Web.Hosting.DiskHealth.IsEnough(free));

    [Fact]
    public async Task Metrics_are_there_for_prometheus()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        await StatusAsync(product, "/health/live");

        var metrics = await product.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Stop);

        Assert.Contains("http_server_request_duration_seconds", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_memory_working_set_bytes", metrics, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningProduct product, string path)
    {
        using var answer = await product.Http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
