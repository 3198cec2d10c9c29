using System.Globalization;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;
using CostGov.Persistence;

namespace CostGov.Web.Demo;

/// <summary>
/// The invented company's AWS, on a free port of this machine. The product is pointed at it by settings alone, the same that point it
/// at the real one: everything else is as it is in Live.
/// </summary>
public sealed class DemoAws : IAsyncDisposable
{
    private const string Profile = "costgov-demo";
    private readonly SimulatorHost _simulator;
    private readonly DirectoryInfo _profiles;

    private DemoAws(SimulatorHost simulator, DirectoryInfo profiles) => (_simulator, _profiles) = (simulator, profiles);

    public Scenario Scenario => _simulator.Scenario;

    public Uri Endpoint => _simulator.Endpoint;

    /// <summary>For tests of what the product does when AWS fails.</summary>
    public SimulatorHost Simulator => _simulator;

    public static async Task<DemoAws> StartAsync(IConfiguration configuration, TimeProvider clock, CancellationToken cancellationToken)
    {
        var dataDirectory = DataFolder.Open(configuration[$"{PersistenceOptions.Section}:{nameof(PersistenceOptions.DataDirectory)}"] ?? "");
        var scenario = new DemoCompany(new() { Clock = clock, StoryMonth = StoryMonth(dataDirectory, clock.UtcToday()) });
        var simulator = await SimulatorHost.StartAsync(scenario, new(), cancellationToken);
        var profiles = Directory.CreateTempSubdirectory("costgov-demo-");
        await File.WriteAllTextAsync(ProfilesIn(profiles), $"[{Profile}]\naws_access_key_id={simulator.AccessKeyId}\naws_secret_access_key={simulator.SecretAccessKey}\n", cancellationToken);
        return new(simulator, profiles);
    }

    /// <summary>AWS's own settings for endpoint, region and credentials, and the one payer to read.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["AWS:ServiceURL"] = _simulator.Endpoint.ToString(),
        ["AWS:Region"] = _simulator.Region,
        ["AWS:Profile"] = Profile,
        ["AWS:ProfilesLocation"] = ProfilesIn(_profiles),
        ["CostGov:Aws:Payers:0:Id"] = _simulator.Scenario.Organization.ManagementAccountId,
        ["CostGov:Aws:Payers:0:Name"] = "Hoshizora Retail",
        ["CostGov:Aws:ApproveFirstRun"] = "false",
        ["CostGov:Aws:RoundingPerDay"] = "0",
        ["CostGov:Aws:CostExplorerPerSecond"] = "",
        ["CostGov:Aws:OrganizationsPerSecond"] = "",
    };

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _profiles.Delete(recursive: true);
    }

    private static string ProfilesIn(DirectoryInfo directory) => Path.Combine(directory.FullName, "credentials");

    /// <summary>A demo whose data outlives a month goes on with the story it began with, for a past that changed would be a lie.</summary>
    private static DateOnly StoryMonth(DataFolder folder, DateOnly today)
    {
        var file = Path.Combine(folder.Root, "demo-story");
        if (File.Exists(file) && DateOnly.TryParseExact(File.ReadAllText(file), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var told))
            return told;
        var month = new DateOnly(today.Year, today.Month, 1);
        File.WriteAllText(file, month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return month;
    }
}
