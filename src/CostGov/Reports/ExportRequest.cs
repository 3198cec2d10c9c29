namespace CostGov.Reports;

/// <summary>What becomes of asking for an export.</summary>
public abstract record ExportRequest
{
    private ExportRequest()
    {
    }

    /// <param name="Job">The same that waits or works already, where the same was asked before.</param>
    public sealed record Accepted(ExportRow Job) : ExportRequest;

    /// <param name="Parts">Of the question, that mean nothing.</param>
    public sealed record Misread(IReadOnlyList<string> Parts) : ExportRequest;

    /// <param name="Most">So many wait or work already, and no more are taken.</param>
    public sealed record TooMany(int Most) : ExportRequest;
}
