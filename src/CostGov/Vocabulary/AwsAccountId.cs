namespace CostGov;

/// <summary>
/// The 12 digits of an AWS account, checked at AWS doors only. Charges carry the id as text just as their source wrote it, for
/// files hold ids of other shapes (the FOCUS sample has 11 digits) and nothing is padded silently.
/// </summary>
public sealed record AwsAccountId
{
    private AwsAccountId(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is not 12 digits.</exception>
    public static AwsAccountId Parse(string text) =>
        text is { Length: 12 } && text.All(char.IsAsciiDigit)
            ? new(text)
            : throw new FormatException($"'{text}' is not an AWS account id: expected 12 digits.");

    public override string ToString() => Value;
}
