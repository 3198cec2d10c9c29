using System.Globalization;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;
using CostGov.Aws.Simulator.Scenarios.Scaled;

namespace CostGov.Aws.Simulator;

/// <summary>What the simulator was started with as a program of its own.</summary>
/// <param name="Accounts">Null for the demo company; a number for an organisation of that many accounts.</param>
internal sealed record SimulatorCommandLine(Uri Url, int? Accounts, int PageCells, ulong Seed, DateOnly? Today, string? ExternalId, FocusOrder? Focus)
{
    /// <summary>About two months of a thousand accounts, 170 MB: a program of its own has the memory, and a question about a month reads it once.</summary>
    private const int CachedLines = 1_000_000;

    public const string Usage = """
        dotnet run --project src/CostGov.Aws.Simulator -- [options]
          --urls http://127.0.0.1:4599   where to listen; loopback only
          --accounts 1000                an organisation of that many accounts instead of the demo company
          --page-cells 2000              groups on one page of Cost Explorer (5000)
          --seed 1                       another seed, another organisation
          --today 2026-08-20             the day the bill has reached (the UTC day)
          --external-id TEXT             what AssumeRole must present (nothing)
          --focus 2026-07 FILE           write that month as a FOCUS 1.0 file and listen to nobody
        """;

    public static SimulatorCommandLine Parse(IReadOnlyList<string> args)
    {
        var line = new SimulatorCommandLine(new Uri("http://127.0.0.1:4599"), null, new SimulatorOptions().PageCells, 1, null, null, null);
        for (var i = 0; i < args.Count;)
        {
            var option = args[i++];
            string Next() => i < args.Count ? args[i++] : throw new FormatException($"{option} needs a value.");
            var value = Next();
            line = option switch
            {
                "--urls" => line with { Url = Address(option, value) },
                "--accounts" => line with { Accounts = Whole(option, value, least: 2) },
                "--page-cells" => line with { PageCells = Whole(option, value, least: 1) },
                "--seed" => line with { Seed = Number(option, value) },
                "--today" => line with { Today = Day(option, value) },
                "--focus" => line with { Focus = new FocusOrder(Month(option, value), Next()) },
                "--external-id" => line with { ExternalId = value },
                _ => throw new FormatException($"{option} is not an option of the simulator."),
            };
        }
        return line;
    }

    public SimulatorOptions Options => new() { Url = Url, PageCells = PageCells, ExternalId = ExternalId };

    public Scenario Scenario()
    {
        var story = (Today is { } today ? ScenarioOptions.On(today) : new ScenarioOptions()) with { Seed = Seed };
        return Accounts is { } accounts ? new ScaledOrganization(accounts, story with { CachedLines = CachedLines }) : new DemoCompany(story);
    }

    private static Uri Address(string option, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) ? url : throw Expected(option, value, "an address, for example http://127.0.0.1:4599");

    private static DateOnly Day(string option, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Expected(option, value, "a day, for example 2026-08-20");

    private static DateOnly Month(string option, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : throw Expected(option, value, "a month, for example 2026-07");

    private static ulong Number(string option, string value) =>
        ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Expected(option, value, "a whole number");

    private static int Whole(string option, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole >= least ? whole : throw Expected(option, value, $"a whole number from {least}");

    private static FormatException Expected(string option, string value, string what) => new($"{option} {value}: expected {what}.");
}

/// <summary>A month to be written to a file.</summary>
internal sealed record FocusOrder(DateOnly Month, string File);
