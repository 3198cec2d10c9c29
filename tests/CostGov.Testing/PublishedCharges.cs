using CostGov.Costs;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Testing;

/// <summary>All that is published, as text to be compared line by line.</summary>
public static class PublishedCharges
{
    private const string Lines =
        """
        select concat_ws('|', $cube, $period, day::varchar, coalesce(account_id, ''), coalesce(service, ''), coalesce(region, ''), coalesce(tag_value, ''), kind,
            estimated::varchar, currency, billed_whole::varchar, billed_rest::varchar, effective_whole::varchar, effective_rest::varchar,
            net_billed_whole::varchar, net_billed_rest::varchar, net_effective_whole::varchar, net_effective_rest::varchar)
        from read_parquet($file)
        order by all
        """;

    public static async Task<IReadOnlyList<string>> ExportAsync(TemporaryData data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        await using var db = await data.DbAsync(cancellationToken);
        var (pointers, files) = (db.PublishedCubes, db.RunFiles);
        var published = await (from pointer in pointers join file in files on pointer.RunFileId equals file.Id orderby pointer.Cube, pointer.Period select file).ToListAsync(cancellationToken);
        var lines = new List<string>();
        using var staging = data.Costs.OpenStaging();
        foreach (var file in published)
        {
            using var command = staging.Connection.CreateCommand();
            command.CommandText = Lines;
            command.Parameters.Add(new("cube", file.Cube));
            command.Parameters.Add(new("period", file.Period));
            command.Parameters.Add(new("file", Path.Combine(data.Folder.Runs, file.FileName)));
            using var reader = command.ExecuteReader();
            while (reader.Read())
                lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
