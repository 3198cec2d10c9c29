namespace CostGov.Projects;

/// <summary>Days that change hands.</summary>
/// <param name="AccountId">Null where charges of a tag value change hands, in whatever account.</param>
/// <param name="Tag">For example <c>Project=alpha</c>; null where an account does.</param>
/// <param name="Before">The empty string is nobody.</param>
/// <param name="After">The empty string is nobody.</param>
public sealed record HandOver(string? AccountId, string? Tag, DayRange Days, string Before, string After);

/// <summary>What differs between two ways to hand charges out, over some days: the preview of a change. Pure.</summary>
public static class Reassignment
{
    /// <summary>By account or tag, then by day. Neighbouring days with the same answer are one row.</summary>
    public static IReadOnlyList<HandOver> Between(Claims before, Claims after, DayRange days)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var accounts = Differences(
            before.Accounts.Select(claim => (claim.AccountId, claim.Days, claim.To)),
            after.Accounts.Select(claim => (claim.AccountId, claim.Days, claim.To)),
            days).Select(row => new HandOver(row.Key, null, row.Days, row.Before, row.After));
        var tags = Differences(
            before.Tags.Select(claim => ($"{claim.Key}={claim.Value}", claim.Days, claim.To)),
            after.Tags.Select(claim => ($"{claim.Key}={claim.Value}", claim.Days, claim.To)),
            days).Select(row => new HandOver(null, row.Key, row.Days, row.Before, row.After));
        return [.. accounts, .. tags];
    }

    private static IEnumerable<(string Key, DayRange Days, string Before, string After)> Differences(
        IEnumerable<(string Key, DayRange Days, string To)> before, IEnumerable<(string Key, DayRange Days, string To)> after, DayRange days)
    {
        var (old, now) = (before.ToLookup(claim => claim.Key, StringComparer.Ordinal), after.ToLookup(claim => claim.Key, StringComparer.Ordinal));
        foreach (var key in old.Select(claims => claims.Key).Union(now.Select(claims => claims.Key)).Order(StringComparer.Ordinal))
        {
            var cuts = old[key].Concat(now[key]).SelectMany(claim => new[] { claim.Days.Start, claim.Days.End })
                .Append(days.Start).Append(days.End).Where(day => day >= days.Start && day <= days.End).Distinct().Order().ToList();
            (DayRange Days, string Before, string After)? open = null;
            foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
            {
                var (was, becomes) = (At(old[key], start), At(now[key], start));
                if (open is { } row && row.Before == was && row.After == becomes)
                {
                    open = (new(row.Days.Start, end), was, becomes);
                    continue;
                }

                if (open is { } done && done.Before != done.After)
                    yield return (key, done.Days, done.Before, done.After);
                open = (new(start, end), was, becomes);
            }

            if (open is { } last && last.Before != last.After)
                yield return (key, last.Days, last.Before, last.After);
        }
    }

    private static string At(IEnumerable<(string Key, DayRange Days, string To)> claims, DateOnly day) =>
        claims.Where(claim => claim.Days.Contains(day)).Select(claim => claim.To).FirstOrDefault(Claims.Nobody);
}
