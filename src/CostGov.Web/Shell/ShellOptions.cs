using System.ComponentModel.DataAnnotations;

namespace CostGov.Web.Shell;

/// <summary>How instants are shown. Days are never moved by it: AWS bills in UTC days.</summary>
public sealed class ShellOptions : IValidatableObject
{
    public const string Section = "CostGov:Display";

    /// <summary>The zone that times of events are shown in, by its IANA name.</summary>
    public string TimeZone { get; init; } = "Asia/Tokyo";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new($"{Section}:TimeZone '{TimeZone}' is not a time zone, for example Asia/Tokyo or UTC.", [nameof(TimeZone)]);
    }
}
