using CostGov.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Commands;

/// <summary>What is expected to go wrong is told in a sentence and an exit code; only what is broken shows a stack.</summary>
internal static class Sentences
{
    public const int Failed = 1;

    public static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception expected) when (Of(expected) is { } sentences)
        {
            foreach (var sentence in sentences)
                await error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static IEnumerable<string>? Of(Exception problem) => problem switch
    {
        CannotStartException cannot => [cannot.Message],
        OptionsValidationException options => options.Failures.Select(Plain).Distinct(),
        IOException { InnerException: AddressInUseException } taken => [$"{taken.Message} Stop the other program, or take another port: --urls http://localhost:5081."],
        AggregateException { InnerExceptions: var inner } when inner.All(one => Of(one) is not null) => inner.SelectMany(one => Of(one)!),
        _ => null,
    };

    // Data annotations wrap our sentence in one about classes and members.
    private static string Plain(string failure)
    {
        const string wrapping = " with the error: '";
        var at = failure.IndexOf(wrapping, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + wrapping.Length)..^2];
    }
}
