using System.Security.Cryptography;
using System.Text;
using CostGov.Accounts;

namespace CostGov.Costs;

/// <summary>
/// One state of the store, captured once per page, call or export and handed to every question of it, so that all figures agree even
/// while a run publishes.
/// </summary>
public sealed class CostSnapshot
{
    internal CostSnapshot(IReadOnlyList<PublishedSet> sets, IReadOnlyList<OuStay> stays, OuPaths units, Claims projects)
    {
        Projects = projects;
        Sets = sets;
        Stays = stays;
        Units = units;
    }

    /// <summary>The last day that any payer covers; null before the first run.</summary>
    public DateOnly? DataTo => Sets.Count == 0 ? null : Sets.Max(set => set.DataTo);

    /// <summary>The oldest of each payer's newest reading: no figure is older than this without saying so. Null before the first run.</summary>
    public DateTimeOffset? DataAsOf => Sets.Count == 0 ? null : Sets.GroupBy(set => set.PayerId).Min(payer => payer.Max(set => set.DataAsOf));

    /// <summary>The first day that any payer covers; null before the first run.</summary>
    public DateOnly? DataFrom => Sets.Count == 0 ? null : Sets.Min(set => set.Period.Days.Start);

    /// <summary>Each payer that has figures, the one that is furthest behind first.</summary>
    public IReadOnlyList<PayerCoverage> Payers =>
        [.. Sets.GroupBy(set => set.PayerId)
            .Select(payer => new PayerCoverage(payer.Key, payer.Max(set => set.DataTo), payer.Max(set => set.DataAsOf)))
            .OrderBy(payer => payer.DataTo).ThenBy(payer => payer.DataAsOf).ThenBy(payer => payer.PayerId, StringComparer.Ordinal)];

    /// <summary>The tag keys that some cube keeps, raw spelling.</summary>
    public IReadOnlyList<string> TagKeys =>
        [.. Sets.Select(set => set.Cube.TagKey).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The OUs directly below one. An OU's row holds the accounts directly in it, a filter by it also those below.</summary>
    public IReadOnlyList<string> UnitsBelow(string ouId) => Units.Below(ouId);

    /// <summary>Which project each charge counts to.</summary>
    public Claims Projects { get; }

    /// <summary>The same state if charges counted to other projects; for previews.</summary>
    public CostSnapshot With(Claims projects) => new(Sets, Stays, Units, projects);

    /// <summary>Whether every question gets the same answer from both.</summary>
    public bool IsSameAs(CostSnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return State == other.State;
    }

    /// <summary>Equal for two snapshots exactly when every question has the same answer in both.</summary>
    internal string State => field ??= StateOf(this);

    internal IReadOnlyList<PublishedSet> Sets { get; }

    internal IReadOnlyList<OuStay> Stays { get; }

    internal OuPaths Units { get; }

    // A file is immutable and its facts belong to its id, so the id stands for them.
    private static string StateOf(CostSnapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(FormattableString line) => hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(line) + "\n"));
        foreach (var set in snapshot.Sets)
            Add($"{set.PayerId} {set.Period} {set.Cube} {set.FileId} {set.RunId} {set.DataAsOf:O} {set.DataTo:O} {set.QuarantinedRows} {set.QuarantinedAmount} {set.RoundingRows} {set.RoundingAmount} {set.FailedBecause}");
        foreach (var stay in snapshot.Stays)
            Add($"{stay.AccountId} {stay.OuId} {stay.From:O} {stay.Until:O}");
        foreach (var (id, parent) in snapshot.Units.Parents)
            Add($"{id} {parent}");
        Add($"{snapshot.Projects.Fingerprint}");
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

/// <summary>How far a payer's figures reach.</summary>
/// <param name="DataTo">The last day it covers.</param>
/// <param name="DataAsOf">Its newest reading.</param>
public sealed record PayerCoverage(string PayerId, DateOnly DataTo, DateTimeOffset DataAsOf);

/// <summary>A published run file: which rows of the store answer for one cube of one payer and billing period.</summary>
internal sealed record PublishedSet(
    string PayerId,
    BillingPeriod Period,
    Cube Cube,
    int FileId,
    long RunId,
    DateTimeOffset DataAsOf,
    DateOnly DataTo,
    FileFacts Facts,
    int QuarantinedRows = 0,
    decimal? QuarantinedAmount = null,
    int RoundingRows = 0,
    decimal? RoundingAmount = null,
    string? FailedBecause = null);
