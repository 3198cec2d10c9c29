using System.Globalization;

namespace CostGov.Reports;

/// <summary>One attempt at one export, from the question to the whole file.</summary>
internal sealed class ExportWriting(IEnumerable<IExportContent> contents, ExportFiles files)
{
    /// <summary>In the asker's language and within the asker's reach.</summary>
    public async Task<ExportOutcome> RunAsync(ExportJob job, ExportProgress progress, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(job.Language);
        var content = contents.FirstOrDefault(content => content.Kind == job.Kind)
            ?? throw new InvalidOperationException($"Nothing is known of exports of kind '{job.Kind}'.");
        switch (await content.DraftAsync(KeptReach.Read(job.Reach), ExportJobs.Order(job), cancellationToken))
        {
            case ExportDraft.Refused(var because):
                return new ExportOutcome.Refused(because);
            case ExportDraft.Ready(var name, var sheets):
                var fileName = name + (job.Format == ExportFormat.Xlsx ? ".xlsx" : ".csv");
                await progress.BeginAsync(fileName, Rows(job.Format, sheets), cancellationToken);
                var size = await files.KeepAsync(job.Id, job.Fence, file => WriteAsync(job.Format, file, sheets, progress, cancellationToken));
                return new ExportOutcome.Written(size);
            case var other:
                throw new InvalidOperationException($"A draft of an unknown kind: {other}.");
        }
    }

    private static long Rows(ExportFormat format, IReadOnlyList<ReportSheet> sheets) =>
        format == ExportFormat.Xlsx ? sheets.Sum(sheet => (long)sheet.RowCount) : sheets[0].RowCount;

    private static Task WriteAsync(ExportFormat format, Stream file, IReadOnlyList<ReportSheet> sheets, ExportProgress progress, CancellationToken cancellationToken) =>
        format == ExportFormat.Xlsx
            ? XlsxFile.WriteAsync(file, sheets, progress.Written, cancellationToken)
            : CsvFile.WriteAsync(file, sheets[0], progress.Written, cancellationToken);
}

/// <summary>How an attempt ended that did not break.</summary>
internal abstract record ExportOutcome
{
    private ExportOutcome()
    {
    }

    /// <param name="Size">Bytes.</param>
    public sealed record Written(long Size) : ExportOutcome;

    /// <param name="Because">A sentence in the asker's language.</param>
    public sealed record Refused(string Because) : ExportOutcome;
}
