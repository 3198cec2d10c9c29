using System.ComponentModel.DataAnnotations;

namespace CostGov.Reports;

public sealed class ReportsOptions
{
    public const string Section = "CostGov:Reports";

    /// <summary>How long the file of an export can be fetched after it was made.</summary>
    [Range(1, 90, ErrorMessage = "CostGov:Reports:KeepDays must be 1 to 90, for example 7.")]
    public int KeepDays { get; init; } = 7;
}
