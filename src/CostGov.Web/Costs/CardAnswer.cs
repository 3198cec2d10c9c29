using CostGov.Costs;

namespace CostGov.Web.Costs;

/// <summary>What one card got: figures, the reason why there are none, or a failure of its own that stops no other card.</summary>
/// <param name="FailureId">Also in the log.</param>
public sealed partial record CardAnswer(CostTable? Table, CostAnswer.Unanswerable? Why, string? FailureId)
{
    internal static async Task<CardAnswer> AskAsync(Func<Task<CostAnswer>> ask, ILogger logger)
    {
        try
        {
            return await ask() switch
            {
                CostAnswer.Figures figures => new(figures.Table, null, null),
                CostAnswer.Unanswerable why => new(null, why, null),
                _ => throw new InvalidOperationException("An answer is figures or the reason why there are none."),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            Log.CardFailed(logger, failure, id);
            return new(null, null, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A card could not be loaded; it shows the id {FailureId}.")]
        public static partial void CardFailed(ILogger logger, Exception failure, string failureId);
    }
}
