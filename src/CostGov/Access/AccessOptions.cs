using System.ComponentModel.DataAnnotations;

namespace CostGov.Access;

/// <summary>What is asked of people at the door.</summary>
public sealed class AccessOptions : IValidatableObject
{
    public const string Section = "CostGov:Access";

    private const string Nobody = "None";

    /// <summary>
    /// Roles, separated by commas, whose people need a second step at the sign-in besides the password that is kept here; None for nobody. For people of an
    /// identity provider that is the provider's to ask.
    /// </summary>
    public string SecondFactorFor { get; init; } = $"{nameof(Role.Administrator)}, {nameof(Role.Finance)}";

    public bool NeedsSecondFactor(Role role) => Roles.Contains(role);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Unread.FirstOrDefault() is { } wrong)
            yield return new($"{Section}:{nameof(SecondFactorFor)} '{wrong}' is no role: expected {Nobody}, or some of {string.Join(", ", Enum.GetNames<Role>())}, separated by commas.", [nameof(SecondFactorFor)]);
    }

    private IEnumerable<string> Parts => SecondFactorFor.Equals(Nobody, StringComparison.OrdinalIgnoreCase) ? [] : SecondFactorFor.Split(',', StringSplitOptions.TrimEntries);

    private IEnumerable<string> Unread => Parts.Where(part => Read(part) is null);

    private IEnumerable<Role> Roles => Parts.Select(Read).OfType<Role>();

    private static Role? Read(string name) => Enum.TryParse<Role>(name, ignoreCase: true, out var role) && Enum.IsDefined(role) && !int.TryParse(name, out _) ? role : null;
}
