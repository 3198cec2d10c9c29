using System.Reflection;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace CostGov.Aws.Tests.Clients;

/// <summary>
/// Holds the public types of one client against the shapes, by the rules with which AWS generates version 4 of its .NET SDK, and tells every difference.
/// </summary>
internal sealed partial class Surface
{
    private readonly ShapeService _shapes;
    private readonly Assembly _assembly;
    private readonly string _namespace;
    private readonly string _client;
    private readonly List<string> _differences = [];
    private readonly HashSet<Type> _expected = [];
    private readonly HashSet<(Type, bool)> _visited = [];

    private Surface(string shapes, string service, Type client)
    {
        _shapes = ShapeService.Read(shapes, service);
        (_assembly, _namespace) = (client.Assembly, client.Namespace!);
        _client = client.Name[..^"Client".Length];
    }

    /// <summary>One line for each thing that is missing, too much or different.</summary>
    public static IReadOnlyList<string> Differences(string shapes, string service, Type client)
    {
        var surface = new Surface(shapes, service, client);
        surface.CompareService();
        return surface._differences;
    }

    private void CompareService()
    {
        var face = Find("I" + _client);
        var factory = Find($"Model.I{_client["Amazon".Length..]}PaginatorFactory");
        Find($"Model.{_client["Amazon".Length..]}PaginatorFactory");
        Find($"Model.{_client}Request");

        var operations = face!.GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(method => method.Name[..^5]);
        foreach (var name in operations)
        {
            if (_shapes.Operations.TryGetValue(name, out var operation))
                CompareOperation(operation, face, factory!);
            else
                _differences.Add($"{name}: AWS has no such operation");
        }

        CompareConstructors();
        foreach (var type in _assembly.GetExportedTypes().Where(type => type.Namespace == _namespace || type.Namespace == _namespace + ".Model"))
        {
            if (!_expected.Contains(type))
                _differences.Add($"{type.FullName}: not among the shapes");
        }
    }

    private void CompareOperation(ShapeOperation operation, Type face, Type factory)
    {
        var (request, response) = (Find($"Model.{operation.Name}Request"), Find($"Model.{operation.Name}Response"));
        if (request is null || response is null)
            return;

        Expect(request.BaseType == Find($"Model.{_client}Request"), $"{request.Name}: does not derive from {_client}Request");
        Expect(response.BaseType == typeof(AmazonWebServiceResponse), $"{response.Name}: does not derive from AmazonWebServiceResponse");
        var method = face.GetMethod(operation.Name + "Async", [request, typeof(CancellationToken)]);
        Expect(
            method?.ReturnType == typeof(Task<>).MakeGenericType(response) && method.GetParameters()[1].HasDefaultValue,
            $"{operation.Name}Async: not Task<{response.Name}>({request.Name}, CancellationToken = default)");

        CompareMembers(request, operation.Input, inAnswer: false);
        CompareMembers(response, operation.Output, inAnswer: true);
        foreach (var error in operation.Errors)
            CompareException(Find($"Model.{error}Exception"));
        ComparePaginator(operation, factory, request, response);
    }

    private void CompareMembers(Type type, IReadOnlyList<ShapeMember> members, bool inAnswer)
    {
        _expected.Add(type);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).ToDictionary(property => property.Name);
        foreach (var extra in properties.Keys.Except(members.Select(member => member.Name)))
            _differences.Add($"{type.Name}.{extra}: not among the shapes");

        foreach (var member in members)
        {
            if (!properties.TryGetValue(member.Name, out var property))
            {
                _differences.Add($"{type.Name}.{member.Name}: missing");
                continue;
            }

            if (TypeOf(member.Type) is { } expected)
            {
                Expect(
                    property.PropertyType == expected && property is { CanRead: true, CanWrite: true },
                    $"{type.Name}.{member.Name}: {Name(property.PropertyType)} instead of {Name(expected)}");
            }

            if (inAnswer && member.Required)
                Expect(property.IsDefined(typeof(JsonRequiredAttribute)), $"{type.Name}.{member.Name}: required by the model, not by the client");
            foreach (var name in ShapeService.NamesIn(member.Type))
                CompareNamed(name, inAnswer);
        }
    }

    private void CompareNamed(string name, bool inAnswer)
    {
        if (_shapes.Enums.TryGetValue(name, out var values) && Find(name) is { } constants)
            CompareEnum(constants, values);
        else if (_shapes.Structures.TryGetValue(name, out var members) && Find("Model." + name) is { } type && _visited.Add((type, inAnswer)))
            CompareMembers(type, members, inAnswer);
    }

    private void Expect(bool holds, string difference)
    {
        if (!holds && !_differences.Contains(difference))
            _differences.Add(difference);
    }

    /// <summary>The public type of that name in the service's namespace; what is found is expected, what is not is a difference.</summary>
    private Type? Find(string name)
    {
        var type = _assembly.GetType($"{_namespace}.{name}");
        Expect(type is { IsPublic: true }, $"{_namespace}.{name}: missing");
        if (type is not null)
            _expected.Add(type);
        return type;
    }
}
