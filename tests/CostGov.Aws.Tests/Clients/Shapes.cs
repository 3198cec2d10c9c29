using System.Text.RegularExpressions;

namespace CostGov.Aws.Tests.Clients;

/// <summary>One member of a shape: its name, its type as <c>shapes.txt</c> writes it, and whether the model requires it.</summary>
internal sealed record ShapeMember(string Name, string Type, bool Required);

/// <summary>One operation. A paged one names its tokens.</summary>
internal sealed record ShapeOperation(
    string Name, bool IsPaged, IReadOnlyList<ShapeMember> Input, IReadOnlyList<ShapeMember> Output, IReadOnlyList<string> Errors);

/// <summary>One service of <c>tests/data/shapes.txt</c>, which was derived from AWS's own models.</summary>
internal sealed partial record ShapeService(
    IReadOnlyDictionary<string, ShapeOperation> Operations,
    IReadOnlyDictionary<string, IReadOnlyList<ShapeMember>> Structures,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Enums)
{
    /// <param name="shapes">The text of the file.</param>
    /// <param name="name">The service as its heading says: <c>ce</c>, <c>organizations</c> …</param>
    public static ShapeService Read(string shapes, string name)
    {
        var body = shapes.Split("#### ").Single(part => part.StartsWith($"{name} |", StringComparison.Ordinal)).Split('\n')[1..];
        var structuresAt = Array.IndexOf(body, "-- structures");
        var enumsAt = Array.IndexOf(body, "-- enums");

        return new ShapeService(
            OperationsOf(body[..structuresAt]).ToDictionary(operation => operation.Name),
            body[(structuresAt + 1)..enumsAt].Select(line => line.Split(": ", 2))
                .ToDictionary(parts => parts[0], IReadOnlyList<ShapeMember> (parts) => Members(parts[1])),
            body[(enumsAt + 1)..].Where(line => line.Length > 0).Select(line => line.Split(" = ", 2))
                .ToDictionary(parts => parts[0], IReadOnlyList<string> (parts) => parts[1].Split(' ')));
    }

    /// <summary>The structures and enums that a type mentions.</summary>
    public static IEnumerable<string> NamesIn(string type) => Names().Matches(type).Select(match => match.Value);

    private static IEnumerable<ShapeOperation> OperationsOf(string[] lines)
    {
        foreach (var lineGroup in lines.Where(line => line.Length > 0).Chunk(4))
        {
            if (lineGroup is not [var head, ['i' or ' ', ..] input, var output, var errors])
                throw new FormatException($"shapes.txt: an operation has four lines, not: {string.Join('|', lineGroup)}");
            yield return new ShapeOperation(
                head.Split(' ')[0],
                head.Contains(" page ", StringComparison.Ordinal),
                Members(input.Trim()[2..].Trim()),
                Members(output.Trim()[3..].Trim()),
                errors.Trim()[3..].Trim().Split(' '));
        }
    }

    private static List<ShapeMember> Members(string list)
    {
        if (list.StartsWith('('))
            return [];

        var members = new List<ShapeMember>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                var (name, type) = list[start..i].Trim().Split(':', 2) is [var left, var right] ? (left, right) : throw new FormatException(list);
                members.Add(new ShapeMember(name.TrimStart('*'), type, name.StartsWith('*')));
                start = i + 1;
            }
            else
            {
                depth += list[i] is '(' or '[' or '{' ? 1 : list[i] is ')' or ']' or '}' ? -1 : 0;
            }
        }

        return members;
    }

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Names();
}
