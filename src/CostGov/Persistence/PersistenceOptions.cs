using System.ComponentModel.DataAnnotations;

namespace CostGov.Persistence;

public sealed class PersistenceOptions
{
    public const string Section = "CostGov";

    /// <summary>Where everything that CostGov keeps lives; a relative path is the caller's. Must be a local disk.</summary>
    [Required(ErrorMessage = "CostGov:DataDirectory must be a folder on a local disk, for example /var/lib/costgov.")]
    public string DataDirectory { get; init; } = "data";
}
