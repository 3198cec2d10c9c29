using System.CommandLine;

namespace CostGov.Web.Commands;

/// <summary>The program's command line: without a command it serves. Settings may stand anywhere, as <c>--KEY=VALUE</c> or <c>--KEY VALUE</c>.</summary>
internal static class CostGovCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        string[] settings = [];
        var path = new Argument<string>("PATH") { Description = "A file, or a folder of files that belong together: CSV, CSV.gz or Parquet." };
        var yes = new Option<bool>("--yes") { Description = "Agree to the price of a first reading: AWS charges USD 0.01 a request and page." };
        var head = new Option<string?>("--head") { Description = "The head that an earlier verification printed: proves that nothing was cut off since." };
        var root = new RootCommand("CostGov: what an AWS organisation costs. Without a command it serves its pages. Settings follow as --CostGov:Mode=Live or --urls http://localhost:5080.")
        {
            new Command("import", "Import FOCUS 1.0 to 1.2 files.") { path }.Runs((parsed, stop) => ImportCommand.RunAsync(settings, parsed.GetRequiredValue(path), output, stop), error),
            new Command("ingest", "Bring every payer up to date now.") { yes }.Runs((parsed, stop) => IngestCommand.RunAsync(settings, parsed.GetValue(yes), output, stop), error),
            new Command("check", "Say which permission is missing, and for which account (USD 0.02 a payer).").Runs((_, stop) => CheckCommand.RunAsync(settings, output, stop), error),
            new Command("audit", "The record of who did what.")
            {
                new Command("verify", "Check that nobody changed the audit trail; the first row that does not hold is named.") { head }
                    .Runs((parsed, stop) => AuditCommand.VerifyAsync(settings, parsed.GetValue(head), output, stop), error),
            },
        };
        root.Runs((_, stop) => ServeCommand.RunAsync(settings, output, stop), error);

        (var words, settings) = Split(args, [.. root.Options, .. root.Subcommands.SelectMany(command => command.Options.Concat(command.Subcommands.SelectMany(below => below.Options)))]);
        // Ctrl+C and SIGTERM are the web host's: it finishes what runs. Commands may be killed at any time, for rows hold what is to be done.
        var invocation = new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null };
        return await root.Parse(words).InvokeAsync(invocation);
    }

    private static Command Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> run, TextWriter error)
    {
        command.SetAction((parsed, stop) => Sentences.GuardAsync(error, () => run(parsed, stop)));
        return command;
    }

    /// <summary>Commands, their arguments and options on one side; what configures the product on the other.</summary>
    private static (string[] Words, string[] Settings) Split(string[] args, IReadOnlyList<Option> options)
    {
        var known = options.SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet(StringComparer.Ordinal);
        List<string> words = [], settings = [];
        for (var at = 0; at < args.Length; at++)
        {
            var isSetting = args[at].StartsWith("--", StringComparison.Ordinal) && args[at].Length > 2 && !known.Contains(args[at]);
            (isSetting ? settings : words).Add(args[at]);
            if (isSetting && !args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Length)
                settings.Add(args[++at]);
        }

        return ([.. words], [.. settings]);
    }
}
