using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Testing;
using CostGov.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CostGov.Tests.Ingestion;

public sealed class UnreachableTests
{
    [Fact]
    public async Task An_endpoint_that_refuses_connections_is_said_to()
    {
        var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        Assert.Contains("the endpoint refuses connections", await ErrorAsync($"http://127.0.0.1:{port}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_the_endpoints_ends_the_attempt_before_anything_is_sent()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=somebody.else", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = 0;
        var serving = ServeAsync(listener, certificate, () => received++, cancel);

        var error = await ErrorAsync($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        await serving;

        Assert.Contains("the certificate of the endpoint is not valid for it", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", error, StringComparison.Ordinal);
        Assert.Equal(0, received);
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate, Action received, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(cancel);
                await using var secure = new SslStream(client.GetStream());
                await secure.AuthenticateAsServerAsync(certificate);
                if (await secure.ReadAsync(new byte[1], cancel) > 0)
                    received();
            }
            catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client does not trust the certificate and leaves.
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static async Task<string?> ErrorAsync(string endpoint)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var data = await TemporaryData.CreateAsync(
            services => services.AddWork()
                .AddSingleton(new AWSOptions { Credentials = new BasicAWSCredentials("AKIATEST", "secret"), DefaultClientConfig = { ServiceURL = endpoint }, Region = Amazon.RegionEndpoint.USEast1 })
                .AddIngestion()
                .AddSingleton(Options.Create(new AwsOptions { Payers = [new() { Id = SmallBill.Payer }], Attempts = 1, CostExplorerPerSecond = null, OrganizationsPerSecond = null })),
            cancel);
        var desk = data.Services.GetRequiredService<IngestDesk>();
        var asked = await desk.RequestAsync(IngestRunKind.Organization, SmallBill.Payer, "test", cancel);
        await data.Services.GetRequiredService<IngestWorker>().RunAsync(asked.Id, cancel);
        var run = (await desk.GetAsync(Reach.Everything, asked.Id, cancel))!.Run;
        Assert.Equal(IngestRunState.Failed, run.State);
        return run.Error;
    }
}
