using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace CostGov.Costs;

/// <summary>
/// Answers that were given already, for everybody who asks the same of the same published state within the same reach (docs/adr/0011).
/// Nothing is ever invalidated: another state is another key. The least used go first when it is full.
/// </summary>
/// <param name="mostCells">How many amounts are kept, at about 32 bytes each; 0 keeps nothing.</param>
public sealed class AnswerCache(int mostCells = AnswerCache.Usual) : IDisposable
{
    /// <summary>About 32 MB.</summary>
    public const int Usual = 1_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = mostCells });

    public void Dispose() => _answers.Dispose();

    internal async Task<CostAnswer> AnswerAsync(Reach reach, CostSnapshot snapshot, CostQuestion question, Func<Task<CostAnswer>> ask)
    {
        var key = Key(reach, snapshot, question);
        var isKept = _answers.TryGetValue(key, out CostAnswer? known);
        QuestionMeter.Count(isKept);
        if (isKept)
            return known!;
        var answer = await ask();
        _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = SizeOf(answer), AbsoluteExpirationRelativeToNow = Longest });
        return answer;
    }

    private static long SizeOf(CostAnswer answer) =>
        answer is CostAnswer.Figures { Table: var table } ? 16 + ((table.Groups.Count + 1L) * (table.Buckets.Count + 3L)) : 16;

    // Everything that an answer depends on. A reach may name a thousand accounts, so the whole is kept as its hash.
    private static string Key(Reach reach, CostSnapshot snapshot, CostQuestion question)
    {
        var lines = new List<string>
        {
            snapshot.State,
            reach.Fingerprint,
            string.Join(' ', question.Period, question.Granularity, question.Metric, question.CompareWith, question.Limit, question.OuView, question.Currency),
            string.Join(' ', question.GroupBy.Select(CostGrammar.Write)),
        };
        lines.AddRange(question.Filters.Select(filter => (filter.Exclude ? "without " : "with ") + CostGrammar.Write(filter)));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
