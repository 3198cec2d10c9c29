using System.Security.Cryptography;
using CostGov.Access;
using CostGov.Audit;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Access.OpenId;

/// <summary>What becomes of a sign-in by the provider that came to nothing: a sentence on the sign-in page, with a reference that the log has too.</summary>
internal sealed partial class ProviderRefusals(PeopleDesk desk, IOptions<OpenIdOptions> options, ILogger<ProviderRefusals> logger)
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    /// <summary>A reference of ours: nothing else that stands in an address is shown.</summary>
    public static bool IsReference(string? text) => text is { Length: Length } && text.All(Alphabet.Contains);

    /// <summary>Of an answer that proves nobody. Not in the trail: whoever can send one could fill it.</summary>
    /// <returns>Where to lead.</returns>
    public string OfAnswer(Exception? failure, string? to)
    {
        var (problem, reference) = (ProviderProblems.Of(failure), NewReference());
        Log.Failed(logger, options.Value.Shown, problem, ProviderProblems.Told(failure), reference);
        return Address(problem, reference, to);
    }

    /// <summary>Of somebody whom the provider vouches for.</summary>
    /// <param name="known">Null who has no row here.</param>
    /// <returns>Where to lead.</returns>
    public async Task<string> OfPersonAsync(ProviderProblem problem, Person? known, ProvedIdentity who, string? from, string? to, CancellationToken cancellationToken)
    {
        var reference = NewReference();
        var subject = known is not null ? PeopleDesk.Subject(known) : who.Name is { } name ? $"person {name}" : "person unknown";
        await desk.RecordAsync(AuditAction.SignInRefused, subject, new("nobody", from), cancellationToken, new { Provider = options.Value.Shown, Reason = problem, Reference = reference });
        Log.Refused(logger, options.Value.Shown, problem, known?.Id ?? "unknown", who.Groups?.Count ?? 0, reference);
        return Address(problem, reference, to);
    }

    private static string NewReference() => RandomNumberGenerator.GetString(Alphabet, Length);

    private static string Address(ProviderProblem problem, string reference, string? to) => $"{AccessPaths.SignInFor(to, problem.Word())}&reference={reference}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A sign-in by {Provider} failed ({Problem}: {Told}); reference {Reference}.")]
        public static partial void Failed(ILogger logger, string provider, ProviderProblem problem, string told, string reference);

        [LoggerMessage(LogLevel.Warning, "A sign-in by {Provider} was refused ({Problem}); person {PersonId}, {Groups} groups; reference {Reference}.")]
        public static partial void Refused(ILogger logger, string provider, ProviderProblem problem, string personId, int groups, string reference);
    }
}
