using DuckDB.NET.Data;

namespace CostGov.Costs;

/// <summary>Appends charges to a staging table, batch by batch so that memory stays bounded.</summary>
internal sealed class StagedCharges(DuckDBConnection connection)
{
    private const int BatchRows = 100_000;
    private static readonly string Flush = EmbeddedSql.Read("Costs/Store/flush-appended.sql");

    public async Task AppendAsync(IAsyncEnumerable<Charge> charges, CancellationToken cancellationToken)
    {
        var batch = new List<Charge>(1024);
        await foreach (var charge in charges.WithCancellation(cancellationToken))
        {
            batch.Add(charge);
            if (batch.Count == BatchRows)
                Append(batch);
        }

        Append(batch);
    }

    private void Append(List<Charge> batch)
    {
        using (var appender = connection.CreateAppender("appended"))
        {
            foreach (var charge in batch)
                Append(appender.CreateRow(), charge);
        }

        DuckDb.Execute(connection, Flush);
        batch.Clear();
    }

    private static void Append(IDuckDBAppenderRow row, Charge charge)
    {
        row.AppendValue((DateOnly?)charge.Day)
            .AppendValue(charge.AccountId)
            .AppendValue(charge.Service)
            .AppendValue(charge.Region)
            .AppendValue(charge.TagValue)
            .AppendValue(charge.Kind.ToString())
            .AppendValue(charge.Currency.Code)
            .AppendValue((bool?)charge.IsEstimated);
        foreach (var metric in MetricColumns.All)
            Append(row, charge, metric);
        Append(row, charge.Tags?.Keys);
        Append(row, charge.Tags?.Values);
        row.EndRow();
    }

    private static void Append(IDuckDBAppenderRow row, Charge charge, CostMetric metric)
    {
        if (charge.Amounts.Of(metric) is not { } amount)
        {
            row.AppendNullValue().AppendNullValue();
            return;
        }

        if (Math.Abs(amount) >= AmountText.Limit || decimal.Round(amount, AmountText.MaxDecimals) != amount)
            throw new ArgumentException($"{amount} cannot be kept exactly: at most {AmountText.MaxDecimals} decimals and less than {AmountText.Limit:0}. Read amounts with AmountText.");
        var whole = decimal.Truncate(amount * 10_000m) / 10_000m;
        row.AppendValue((decimal?)whole).AppendValue((decimal?)(amount - whole));
    }

    private static void Append(IDuckDBAppenderRow row, IEnumerable<string>? texts)
    {
        if (texts is null)
            row.AppendNullValue();
        else
            row.AppendValue(texts.ToList());
    }
}
