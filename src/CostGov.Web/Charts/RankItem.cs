namespace CostGov.Web.Charts;

/// <param name="Hint">What the name leaves out: an account id, an OU path.</param>
/// <param name="Amount">Null when unknown.</param>
/// <param name="Share">Of the total, 0 to 1; null when it makes no sense (a total of zero or below).</param>
/// <param name="FigureUrl">Where the amount is explained.</param>
public sealed record RankItem(string Name, string? Hint, string? Url, Money? Amount, decimal? Share, string? FigureUrl = null);
