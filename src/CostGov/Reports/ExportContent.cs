namespace CostGov.Reports;

/// <summary>
/// What exports of one kind hold. Rows, files and formats are kept here; the figures and their words belong to the feature whose
/// page is exported. The culture of the calling flow is the asker's.
/// </summary>
public interface IExportContent
{
    /// <summary>For example <c>explore</c>; unique among contents.</summary>
    string Kind { get; }

    /// <summary>The parts of a question that mean nothing; empty when it can be asked.</summary>
    IReadOnlyList<string> Misread(string question);

    /// <summary>Asks for the figures, all of one published state. Their rows are made when they are written.</summary>
    Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken);
}

/// <summary>What somebody asks for.</summary>
/// <param name="Question">The query of the page's address, without the question mark.</param>
/// <param name="Language">A culture's name.</param>
/// <param name="Site">The address that the asker reached this installation by.</param>
/// <param name="By">Who asks, for the record and for the news of it.</param>
public sealed record ExportOrder(string Kind, ExportFormat Format, string Question, string Language, string Site, Actor By);

/// <summary>A file about to be written, or why there can be none.</summary>
public abstract record ExportDraft
{
    private ExportDraft()
    {
    }

    /// <param name="Name">Of the file, without its ending: letters, digits, dashes and underscores.</param>
    /// <param name="Sheets">In a workbook one after the other; a CSV file is the first alone.</param>
    public sealed record Ready(string Name, IReadOnlyList<ReportSheet> Sheets) : ExportDraft;

    /// <param name="Because">A sentence in the asker's language.</param>
    public sealed record Refused(string Because) : ExportDraft;
}
