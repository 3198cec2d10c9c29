using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>An <c>Expression</c> of Cost Explorer (and of Budgets), turned into a test of one line.</summary>
internal static class FilterExpression
{
    private static readonly string[] Roots = ["And", "Or", "Not", "Dimensions", "Tags", "CostCategories"];

    public static Func<ChargeLine, bool> Compile(JsonInput? expression, CostView view)
    {
        if (expression is null) return _ => true;
        return Roots.Where(expression.Has).ToList() switch
        {
            [] => throw CostRefusals.Invalid("Expression has no root. One root operator is required for each expression: And, Or, Not, Dimensions, Tags, CostCategories"),
            ["And"] => Every(Operands(expression, "And", view)),
            ["Or"] => Any(Operands(expression, "Or", view)),
            ["Not"] => Not(Compile(expression.RequiredStructure("Not"), view)),
            ["Dimensions"] => Dimension(expression.RequiredStructure("Dimensions")),
            ["Tags"] => Tag(expression.RequiredStructure("Tags"), view),
            ["CostCategories"] => Leaf(expression.RequiredStructure("CostCategories"), _ => ""),
            _ => throw CostRefusals.Invalid("Expression has more than one roots. Only one root operator is allowed for each expression: And, Or, Not, Dimensions, Tags, CostCategories"),
        };
    }

    private static Func<ChargeLine, bool>[] Operands(JsonInput expression, string root, CostView view) =>
        expression.Structures(root) is { Count: >= 2 } operands
            ? [.. operands.Select(operand => Compile(operand, view))]
            : throw CostRefusals.Invalid($"{root} expression must have at least 2 operands");

    private static Func<ChargeLine, bool> Every(Func<ChargeLine, bool>[] operands) => line => Array.TrueForAll(operands, operand => operand(line));

    private static Func<ChargeLine, bool> Any(Func<ChargeLine, bool>[] operands) => line => Array.Exists(operands, operand => operand(line));

    private static Func<ChargeLine, bool> Not(Func<ChargeLine, bool> operand) => line => !operand(line);

    private static Func<ChargeLine, bool> Dimension(JsonInput leaf)
    {
        var key = leaf.RequiredOneOf("Key", Dimensions.Known);
        return Leaf(leaf, Dimensions.Find(key) ?? throw CostRefusals.Invalid($"Dimension {key} is not allowed."));
    }

    private static Func<ChargeLine, bool> Tag(JsonInput leaf, CostView view) => Leaf(leaf, view.Tag(leaf.RequiredText("Key")));

    /// <summary>Values of one leaf are alternatives; a key without values means that the line has none, and so does the value "".</summary>
    private static Func<ChargeLine, bool> Leaf(JsonInput leaf, Func<ChargeLine, string> value)
    {
        var values = (leaf.Texts("Values") ?? []).ToHashSet(StringComparer.Ordinal);
        var options = leaf.Texts("MatchOptions") ?? [];
        if (options.FirstOrDefault(option => option is not ("EQUALS" or "CASE_SENSITIVE" or "ABSENT")) is { } refused)
        {
            throw CostRefusals.Invalid($"MatchOptions {refused} is not supported. Valid values are EQUALS, CASE_SENSITIVE, ABSENT");
        }
        if (options.Contains("ABSENT") && values.Count > 0) throw CostRefusals.Invalid("Values must be empty when MatchOptions is ABSENT");
        return values.Count == 0 ? line => value(line).Length == 0 : line => values.Contains(value(line));
    }
}
