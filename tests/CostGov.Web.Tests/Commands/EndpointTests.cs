using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CostGov.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Commands;

/// <summary>What stands where AWS should: nobody, a stranger, a name that leads nowhere.</summary>
public sealed class EndpointTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1:9", "could not be sent")]
    [InlineData("http://aws.invalid", "could not be sent")]
    public async Task Where_nobody_answers_it_is_said_and_nothing_is_taken_for_zero(string endpoint, string words)
    {
        await using var line = await CommandLine.StartAsync(Stop);

        var (code, said) = await line.RunAsync("check", $"--AWS:ServiceURL={endpoint}");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_and_nothing_is_sent_without_one()
    {
        await using var line = await CommandLine.StartAsync(Stop);
        var received = 0;
        await using var stranger = await StrangerAsync(() => received++);
        var address = stranger.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        var (code, said) = await line.RunAsync("check", $"--AWS:ServiceURL={address}");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("the certificate of the endpoint is not valid", said, StringComparison.Ordinal);
        Assert.Equal(0, received);
    }

    private static async Task<WebApplication> StrangerAsync(Action onRequest)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var web = builder.Build();
        web.Run(_ =>
        {
            onRequest();
            return Task.CompletedTask;
        });
        await web.StartAsync(Stop);
        return web;
    }
}
