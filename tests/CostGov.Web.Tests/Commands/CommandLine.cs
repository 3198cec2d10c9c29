using CostGov.Aws.Simulator.Scenarios;
using CostGov.Testing;
using CostGov.Web.Commands;

namespace CostGov.Web.Tests.Commands;

/// <summary>The program's command line in Live, pointed by AWS's own settings at a simulated organisation, with a data folder of its own.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    public const string Payer = "999900001111";
    public const string Member = "111122223333";
    private readonly string _folder;

    private CommandLine(SimulatedAws aws, string folder) => (Aws, _folder) = (aws, folder);

    public SimulatedAws Aws { get; }

    public string Data => Path.Combine(_folder, "data");

    public string[] Settings =>
    [
        "--CostGov:Mode=Live", $"--CostGov:DataDirectory={Data}", $"--CostGov:Aws:Payers:0:Id={Payer}", "--CostGov:Aws:CostExplorerPerSecond=",
        $"--AWS:ServiceURL={Aws.Endpoint}", $"--AWS:Region={Aws.Region}", "--AWS:Profile=test", $"--AWS:ProfilesLocation={Profiles}",
        "--Logging:LogLevel:Default=None", "--Logging:LogLevel:CostGov=None",
    ];

    private string Profiles => Path.Combine(_folder, "credentials");

    public static async Task<CommandLine> StartAsync(CancellationToken cancellationToken)
    {
        var today = TimeProvider.System.UtcToday();
        var scenario = new ScenarioBuilder(today)
            .Account(Payer, "payer").Account(Member, "member").TagKey("Project")
            .Usage(Member, today.AddDays(-2), "Amazon EC2", 12.5m, tags: ("Project", "alpha"))
            .Usage(Member, today.AddDays(-1), "Amazon S3", 0.25m)
            .Build();
        var line = new CommandLine(await SimulatedAws.StartAsync(scenario, cancellationToken), Directory.CreateTempSubdirectory("costgov-commands-").FullName);
        await File.WriteAllTextAsync(line.Profiles, $"[test]\naws_access_key_id={line.Aws.AccessKeyId}\naws_secret_access_key={line.Aws.SecretAccessKey}\n", cancellationToken);
        return line;
    }

    public async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        using StringWriter output = new(), error = new();
        var code = await CostGovCommand.RunAsync([.. words[..1], .. Settings, .. words[1..]], output, error);
        return (code, output.ToString() + error);
    }

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
