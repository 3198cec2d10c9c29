using CostGov.Web.Commands;

namespace CostGov.Web.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("costgov-start-").FullName;

    [Theory]
    [InlineData("--CostGov:Mode=Production", "CostGov:Mode must be Demo or Live, not 'Production'.")]
    [InlineData("--CostGov:Demo:Today=yesterday", "CostGov:Demo:Today must be a day such as 2026-10-20, not 'yesterday'.")]
    [InlineData("--CostGov:Aws:MonthlyCapUsd=0", "CostGov:Aws:MonthlyCapUsd must be 0.01 to 100000, for example 50.")]
    [InlineData("--CostGov:DataDirectory=/proc/costgov", "Set CostGov:DataDirectory to a folder that this user may write to.")]
    public async Task A_wrong_setting_ends_the_start_with_a_sentence_that_names_its_key(string setting, string sentence)
    {
        var (code, said) = await ServeAsync(setting);

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_refused()
    {
        var (code, said) = await ServeAsync("improt");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("'improt'", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:5999")]
    [InlineData("http://[::]:0")]
    public async Task Live_refuses_to_listen_where_others_could_reach_it(string url)
    {
        var (code, said) = await ServeAsync("--CostGov:Mode=Live", $"--urls={url}");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("In Live mode CostGov listens on this machine only", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_refuses_it_however_it_is_configured()
    {
        var (code, said) = await ServeAsync("--CostGov:Mode=Live", "--Kestrel:Endpoints:Open:Url=http://0.0.0.0:0");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("listens on this machine only", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_says_who_has_it()
    {
        await using var first = await RunningProduct.StartAsync(TestContext.Current.CancellationToken);

        var (code, said) = await ServeAsync("--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={first.Folder.Root}");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains($"already running (pid {Environment.ProcessId})", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = await RunningProduct.StartAsync(TestContext.Current.CancellationToken);

        var (code, said) = await ServeAsync("--CostGov:Mode=Live", $"--urls={first.Http.BaseAddress}");

        Assert.Equal(Sentences.Failed, code);
        Assert.Contains("address already in use", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Said)> ServeAsync(params string[] settings)
    {
        using StringWriter output = new(), error = new();
        string[] defaults = settings.Any(setting => setting.StartsWith("--CostGov:DataDirectory", StringComparison.Ordinal)) ? [] : [$"--CostGov:DataDirectory={_folder}"];
        var code = await CostGovCommand.RunAsync([.. settings, .. defaults, "--Logging:LogLevel:Default=None", "--Logging:LogLevel:CostGov=None"], output, error);
        return (code, error.ToString());
    }
}
