using System.ComponentModel.DataAnnotations;
using CostGov.Files;

namespace CostGov.Ingestion.Focus;

public sealed class FocusOptions
{
    public const string Section = "CostGov:Import";

    /// <summary>A month of a large organisation has gigabytes of line items; more than this at once is taken for a bomb.</summary>
    [Range(1, 1024, ErrorMessage = "CostGov:Import:MaxUnpackedGiB must be 1 to 1024, for example 16.")]
    public int MaxUnpackedGiB { get; init; } = 16;

    [Range(1, 100_000, ErrorMessage = "CostGov:Import:MaxFiles must be 1 to 100000, for example 1000.")]
    public int MaxFiles { get; init; } = 1000;

    [Range(2, 100_000, ErrorMessage = "CostGov:Import:MaxRatio must be 2 to 100000, for example 200.")]
    public int MaxRatio { get; init; } = 200;

    /// <summary>What DuckDB may hold in memory while it reads one import; beyond it, it goes to disk.</summary>
    [Range(128, 65_536, ErrorMessage = "CostGov:Import:MemoryMiB must be 128 to 65536, for example 512.")]
    public int MemoryMiB { get; init; } = 512;

    /// <summary>The largest file that is taken over HTTP; a larger one is imported by the command, which copies it from disk.</summary>
    [Range(1, 102_400, ErrorMessage = "CostGov:Import:MaxUploadMiB must be 1 to 102400, for example 2048.")]
    public int MaxUploadMiB { get; init; } = 2048;

    internal UnpackLimits Limits => new(MaxFiles, (long)MaxUnpackedGiB << 30, MaxRatio);
}
