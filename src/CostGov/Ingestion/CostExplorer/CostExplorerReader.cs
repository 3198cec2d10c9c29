using System.Runtime.CompilerServices;
using Amazon.CostExplorer.Model;
using CostGov.Ingestion.Aws;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>Asks Cost Explorer and follows its pages, which cost a cent each; a token that comes back ends the reading instead of the budget.</summary>
internal sealed class CostExplorerReader(PayerConnection payer)
{
    /// <summary>A month of usage of 10,000 accounts is about 2,000 pages.</summary>
    private const int MostPages = 5_000;

    /// <summary>The pages of one question, each checked before it is handed on.</summary>
    /// <exception cref="AwsFaultException">The question could not be asked, or its answer cannot be used.</exception>
    public async IAsyncEnumerable<CostPage> AskAsync(
        GetCostAndUsageRequest request, DayRange days, CostAnswerReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var answer = await payer.AskAsync(AwsOperation.GetCostAndUsage, asking => payer.CostExplorer.GetCostAndUsageAsync(request, asking), cancellationToken);
            if (answer.NextPageToken is { Length: > 0 } next && !tokens.Add(next))
                throw Endless($"came back to a page it had given before, after {page} pages", days);
            var read = reader.Read(answer);
            yield return read;
            if (read.IsLast)
                yield break;
            if (page == MostPages)
                throw Endless($"has more than {MostPages} pages", days);
            request.NextPageToken = answer.NextPageToken;
        }
    }

    private static AwsFaultException Endless(string what, DayRange days) => new(new(AwsFaultKind.Contract,
        $"Cost Explorer's answer for {days.Start:yyyy-MM-dd} to {days.LastDay:yyyy-MM-dd} {what}. The reading was stopped, for every page costs USD 0.01."));
}
