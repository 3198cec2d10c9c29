using CostGov.Accounts;
using CostGov.Persistence;
using CostGov.Projects;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Costs;

/// <summary>
/// Answers questions about cost from the published cubes. Capture a state once, ask everything of it: all figures of a page, a call or
/// an export then belong together.
/// </summary>
public sealed class CostQueries(CostStore store, AccountQueries accounts, ProjectQueries projects, IDbContextFactory<CostGovDb> databases, AnswerCache answers)
{
    /// <summary>The state that is published now.</summary>
    public async Task<CostSnapshot> CaptureAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var files = db.RunFiles;
        var pointers = await db.PublishedCubes.AsNoTracking()
            .Join(files, pointer => pointer.RunFileId, file => file.Id, (pointer, file) => new { Pointer = pointer, file.RunId })
            .ToListAsync(cancellationToken);
        var units = await db.OrganizationalUnits.AsNoTracking().ToListAsync(cancellationToken);
        var sets = pointers.Select(row => Published(row.Pointer, row.RunId)).OfType<PublishedSet>().OrderBy(set => set.FileId).ToList();
        return new(sets, await accounts.StaysAsync(Reach.Everything, cancellationToken), OuPaths.Of(units), await projects.ClaimsAsync(cancellationToken));
    }

    /// <summary>Figures, or why there are none.</summary>
    /// <exception cref="ArgumentException">The question itself is malformed: an empty period, three group-bys, the same one twice, a limit below one.</exception>
    public Task<CostAnswer> AskAsync(Reach reach, CostSnapshot snapshot, CostQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(question);
        Check(question);
        return answers.AnswerAsync(reach, snapshot, question, () => ReadAsync(reach, snapshot, question, cancellationToken));
    }

    private async Task<CostAnswer> ReadAsync(Reach reach, CostSnapshot snapshot, CostQuestion question, CancellationToken cancellationToken)
    {
        var published = snapshot.Sets.Where(set => IsAskedAbout(set, question)).ToList();
        var choice = CubeChoice.For(question, reach, snapshot.Projects, published, question.Period);
        if (choice.Refusal is { } refusal)
            return refusal;
        var currencies = await CurrenciesAsync(reach, snapshot, question, choice.Sets, cancellationToken);
        if (currencies.Count > 1)
            return new CostAnswer.Unanswerable(WhyNot.MixedCurrencies, string.Join(", ", currencies));

        var currency = question.Currency ?? (currencies.Count == 0 ? Currency.Usd : currencies[0]);
        var now = await SliceAsync(new(question, reach, question.Period, choice.Sets, snapshot, currency), published, question.Limit, cancellationToken);
        var before = question.CompareWith is { } compared
            ? await SliceAsync(new(question, reach, compared, CubeChoice.For(question, reach, snapshot.Projects, published, compared).Sets, snapshot, currency), published, 0, cancellationToken)
            : null;
        return new CostAnswer.Figures(CostTableBuilder.Build(question, currency, now, before));
    }

    /// <summary>Why no published cube could answer, the compared days included; null when one can. Asks nothing of the store.</summary>
    public static CostAnswer.Unanswerable? RefusalOf(Reach reach, CostSnapshot snapshot, CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(question);
        Check(question);
        var published = snapshot.Sets.Where(set => IsAskedAbout(set, question)).ToList();
        return CubeChoice.For(question, reach, snapshot.Projects, published, question.Period).Refusal
            ?? (question.CompareWith is { } compared ? CubeChoice.For(question, reach, snapshot.Projects, published, compared).Refusal : null);
    }

    /// <summary>The values that occur in a dimension within reach, by the size of their billed cost; for lists to choose filters from.</summary>
    /// <param name="search">Keeps values that contain the text, in any case; null for all.</param>
    /// <returns>Empty where no cube can tell.</returns>
    public async Task<IReadOnlyList<DimensionValue>> ValuesAsync(
        Reach reach, CostSnapshot snapshot, Dimension dimension, DayRange days, string? search, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var values = new List<DimensionValue>();
        foreach (var currency in snapshot.Sets.SelectMany(set => set.Facts.Currencies).Distinct())
        {
            var question = new CostQuestion(days, Granularity.Total, CostMetric.Billed, [dimension], [], Currency: currency);
            if (await AskAsync(reach, snapshot, question, cancellationToken) is CostAnswer.Figures { Table: var table })
                values.AddRange(table.Groups.Select(group => new DimensionValue(group.Keys[0], new(group.Total ?? 0m, currency))));
        }

        return [.. values
            .Where(value => string.IsNullOrEmpty(search) || value.Value.Contains(search, StringComparison.CurrentCultureIgnoreCase))
            .OrderByDescending(value => Math.Abs(value.Cost.Amount))
            .DistinctBy(value => value.Value)
            .Take(limit)];
    }

    private static void Check(CostQuestion question)
    {
        if (question.Period.IsEmpty || question.CompareWith is { IsEmpty: true })
            throw new ArgumentException("A question is about at least one day.", nameof(question));
        if (question.GroupBy.Count > 2 || question.GroupBy.Distinct().Count() != question.GroupBy.Count)
            throw new ArgumentException("Costs are grouped by at most two dimensions, each once.", nameof(question));
        if (question.Limit < 1)
            throw new ArgumentException("A limit is at least 1.", nameof(question));
    }

    private PublishedSet? Published(PublishedCube pointer, long runId) => store.FactsOf(pointer.RunFileId) is { } facts
        ? new(
            pointer.PayerId,
            BillingPeriod.Parse(pointer.Period),
            Cube.Parse(pointer.Cube),
            pointer.RunFileId,
            runId,
            pointer.DataAsOf,
            pointer.DataTo,
            facts,
            pointer.QuarantinedRows,
            Amount(pointer.QuarantinedAmount),
            pointer.RoundingRows,
            Amount(pointer.RoundingAmount),
            pointer.FailedBecause)
        : null;

    private static decimal? Amount(string? text) => text is null ? null : AmountText.Parse(text);

    // Payers that a filter leaves out, and payers of another currency, neither answer nor count as missing.
    private static bool IsAskedAbout(PublishedSet set, CostQuestion question) =>
        question.Filters.Where(filter => filter.Dimension == Dimension.Payer).All(filter => filter.Values.Contains(set.PayerId) != filter.Exclude)
        && (question.Currency is null || set.Facts.Currencies.Count == 0 || set.Facts.Currencies.Contains(question.Currency));

    // Files tell which currencies they hold; whether the charges asked for are of several, only those charges tell.
    private async Task<IReadOnlyList<Currency>> CurrenciesAsync(
        Reach reach, CostSnapshot snapshot, CostQuestion question, IReadOnlyList<PublishedSet> chosen, CancellationToken cancellationToken)
    {
        if (question.Currency is { } asked)
            return [asked];
        var ofFiles = chosen.SelectMany(set => set.Facts.Currencies).Distinct().OrderBy(currency => currency.Code, StringComparer.Ordinal).ToList();
        if (ofFiles.Count < 2)
            return ofFiles;

        var ofCharges = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sets in OneStatementEach(chosen))
        {
            var sql = CostSql.Currencies(new(question, reach, question.Period, sets, snapshot, null));
            ofCharges.UnionWith(await store.AskAsync(sql.Text, sql.Parameters, ReadTexts, cancellationToken));
        }

        return [.. ofCharges.Select(Currency.Parse)];
    }

    /// <param name="largest">Only so many groups are wanted with their cells; null for all.</param>
    private async Task<CostSlice> SliceAsync(CostScan scan, IReadOnlyList<PublishedSet> published, int? largest, CancellationToken cancellationToken)
    {
        var slice = CostSlice.Empty(scan.Days, scan.Question.Granularity, published, scan.Sets);
        var statements = OneStatementEach(scan.Sets);
        // Cutting in the store pays where groups have many cells, and is right where one statement sees all of a group.
        var cut = statements.Count == 1 && scan.Question.Granularity is Granularity.Day or Granularity.Week ? largest : null;
        foreach (var sets in statements)
        {
            var isMixed = sets.SelectMany(set => set.Facts.Currencies).Distinct().Count() > 1;
            var sql = CostSql.For(scan with { Sets = sets, Currency = isMixed ? scan.Currency : null }, cut);
            await store.AskAsync(sql.Text, sql.Parameters, reader => sql.Read(reader, slice), cancellationToken);
        }

        // Asked of a state whose charges were removed meanwhile, the sums above are of what was left.
        return scan.Sets.All(set => store.FactsOf(set.FileId) == set.Facts)
            ? slice
            : throw new CostSnapshotExpiredException();
    }

    private static List<IReadOnlyList<PublishedSet>> OneStatementEach(IReadOnlyList<PublishedSet> chosen) =>
        [.. chosen.GroupBy(set => set.Cube == Cube.Line).Select(sets => sets.ToList())];

    private static List<string> ReadTexts(DuckDBDataReader reader)
    {
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
