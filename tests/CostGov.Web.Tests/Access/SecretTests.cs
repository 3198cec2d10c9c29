using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CostGov.Access;
using CostGov.Testing;
using CostGov.Web.Access;
using CostGov.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostGov.Web.Tests.Access;

/// <summary>Where secrets go, and where they never do. That no test's log holds one is seen by <see cref="RunningProduct"/> at the end of each.</summary>
public sealed class SecretTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passwords_tokens_and_keys_stand_in_no_row_no_log_and_no_later_page()
    {
        const string wrong = "nine grey herons";
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var browser = product.Browse();
        product.Log.Guard(wrong);
        await browser.SignInAsync("mika", wrong, Stop);
        await browser.SignInAsync(wrong, "mika", Stop);
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);
        await browser.SendAsync("/second-factor", "/second-factor/forms/begin", Stop);
        var key = await browser.FactorKeyAsync(Stop);
        var shown = await browser.SendAsync("/second-factor", "/second-factor/forms/confirm", Stop, ("Code", Totp.Of(key, TimeProvider.System.GetUtcNow())));
        var recovery = Browser.RecoveryCodeIn(await browser.ReadAsync(shown, Stop));
        var viewer = await product.AddPersonAsync("viewer", Role.Viewer, "all", cancellationToken: Stop);
        var token = await product.TokenAsync(viewer!, Role.Viewer, "all", "own", Stop);
        await using var scope = product.Services.CreateAsyncScope();
        var made = Assert.IsType<PersonOutcome.Done>(await scope.ServiceProvider.GetRequiredService<PeopleDesk>().ResetAsync(viewer!.Id, "tests", Stop)).Password!;
        string[] secrets = [wrong, RunningProduct.Password, key, recovery, token, made];
        Assert.All(secrets, secret => Assert.True(secret.Length > 8, secret));
        foreach (var secret in secrets)
            product.Log.Guard(secret);

        var pages = new StringBuilder();
        foreach (var path in (string[])["/me", "/people", $"/people/{viewer.Id}", "/tokens", "/audit", "/second-factor"])
            pages.Append(await browser.ReadAsync(path, Stop));
        var rows = await DumpAsync(product.Folder.DatabaseFile);

        Assert.Contains("viewer", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(secrets.SelectMany(LogWatch.DressesOf), dress => rows.Contains(dress, StringComparison.Ordinal));
        Assert.DoesNotContain(secrets.SelectMany(LogWatch.DressesOf), dress => pages.ToString().Contains(dress, StringComparison.Ordinal));
        Assert.True(product.Log.Lines > 500);
    }

    [Fact]
    public async Task A_secret_in_a_log_would_be_seen()
    {
        var product = await RunningProduct.StartAsync(Stop);
        product.Get<ILogger<SecretTests>>().LogTrace("Planted: {Planted}", Convert.ToBase64String(Encoding.UTF8.GetBytes(RunningProduct.Password)));

        Assert.Single(product.Log.Leaks);
        product.Log.Leaks.Clear();
        await product.DisposeAsync();
    }

    [Fact]
    public async Task Over_https_cookies_are_for_https_and_the_persons_is_of_this_host_alone()
    {
        using var certificate = TemporaryCertificate.Make();
        await using var product = await RunningProduct.StartAsync(
            Stop, "--urls=https://127.0.0.1:0", "--CostGov:Listen:Hosts:0=costs.example.com", $"--Kestrel:Certificates:Default:Path={certificate.Path}", $"--Kestrel:Certificates:Default:Password={certificate.Password}");
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint };
        using var http = new HttpClient(handler) { BaseAddress = product.Http.BaseAddress };
        http.DefaultRequestHeaders.Host = "costs.example.com";
        using var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        var forms = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        var token = Browser.TokenIn(await page.Content.ReadAsStringAsync(Stop));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in/local")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Name"] = "mika", ["Password"] = RunningProduct.Password }),
            Headers = { { "Cookie", forms.Split(';')[0] } },
        };

        using var answer = await http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var person = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("costgov=", StringComparison.Ordinal));
        Assert.All([forms, person], cookie =>
        {
            var parts = cookie.ToLowerInvariant().Split("; ");
            Assert.Superset(new HashSet<string> { "secure", "path=/", "httponly" }, parts.ToHashSet());
            Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
        });
        Assert.StartsWith("__Host-costgov=", person, StringComparison.Ordinal);
    }

    // Every value of every table, as text.
    private static async Task<string> DumpAsync(string database)
    {
        var text = new StringBuilder();
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        await connection.OpenAsync(Stop);
        foreach (var table in await ColumnAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            await using var command = new SqliteCommand($"SELECT * FROM \"{table}\"", connection);
            await using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop))
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    text.Append(reader.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(column)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(SqliteConnection connection, string sql)
    {
        var values = new List<string>();
        await using var command = new SqliteCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
            values.Add(reader.GetString(0));
        return values;
    }

    private sealed class TemporaryCertificate : IDisposable
    {
        private TemporaryCertificate(string thumbprint) => Thumbprint = thumbprint;

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public string Password { get; } = Guid.NewGuid().ToString("N");

        public string Thumbprint { get; }

        public static TemporaryCertificate Make()
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
            var certificate = new TemporaryCertificate(made.Thumbprint);
            File.WriteAllBytes(certificate.Path, made.Export(X509ContentType.Pfx, certificate.Password));
            return certificate;
        }

        public void Dispose() => File.Delete(Path);
    }
}
