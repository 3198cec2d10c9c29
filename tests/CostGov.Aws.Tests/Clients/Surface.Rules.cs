using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;

namespace CostGov.Aws.Tests.Clients;

internal sealed partial class Surface
{
    private static readonly Type[][] ExceptionConstructors =
    [
        [],
        [typeof(string)],
        [typeof(string), typeof(Exception)],
        [typeof(Exception)],
        [typeof(string), typeof(ErrorType), typeof(string), typeof(string), typeof(HttpStatusCode)],
        [typeof(string), typeof(Exception), typeof(ErrorType), typeof(string), typeof(string), typeof(HttpStatusCode)],
    ];

    /// <summary>Members of errors, which the shapes do not list.</summary>
    private static readonly Dictionary<string, string> ErrorMembers = new()
    {
        ["ConstraintViolationException"] = "Reason",
        ["InvalidInputException"] = "Reason",
        ["ResourceNotFoundException"] = "ResourceName",
    };

    /// <summary>Value types can be null, lists of enums are lists of text, and maps have text for keys.</summary>
    private Type? TypeOf(string shape)
    {
        var type = Bounds().Replace(shape, "");
        return type switch
        {
            "str" => typeof(string),
            "int" => typeof(int?),
            "long" => typeof(long?),
            "double" => typeof(double?),
            "bool" => typeof(bool?),
            "ts:epoch" => typeof(DateTime?),
            ['[', 'e', 'n', 'u', 'm', ' ', ..] => typeof(List<string>),
            ['[', .. var item, ']'] => TypeOf(item) is { } element ? typeof(List<>).MakeGenericType(element) : null,
            ['m', 'a', 'p', '(', .. var pair, ')'] =>
                TypeOf(pair.Split('→', 2)[1]) is { } value ? typeof(Dictionary<,>).MakeGenericType(typeof(string), value) : null,
            ['e', 'n', 'u', 'm', ' ', .. var name] => Find(name),
            _ => Find("Model." + type),
        };
    }

    private void CompareEnum(Type type, IReadOnlyList<string> values)
    {
        Expect(type.BaseType == typeof(ConstantClass), $"{type.Name}: not a ConstantClass");
        Expect(type.GetConstructor([typeof(string)]) is not null, $"{type.Name}: no constructor from text");
        Expect(type.GetMethod("FindValue", [typeof(string)])?.ReturnType == type, $"{type.Name}: no FindValue");
        Expect(type.GetMethod("op_Implicit", [typeof(string)])?.ReturnType == type, $"{type.Name}: no conversion from text");

        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => field.Name, field => field.GetValue(null)?.ToString());
        foreach (var value in values.Where(value => fields.GetValueOrDefault(value) != value))
            Expect(false, $"{type.Name}.{value}: missing");
        foreach (var extra in fields.Keys.Except(values))
            Expect(false, $"{type.Name}.{extra}: not among the shapes");
    }

    private void CompareException(Type? type)
    {
        if (type is null)
            return;

        Expect(type.BaseType == Find(_client + "Exception"), $"{type.Name}: does not derive from {_client}Exception");
        foreach (var parameters in ExceptionConstructors.Where(parameters => type.GetConstructor(parameters) is null))
            Expect(false, $"{type.Name}: no constructor ({string.Join(", ", parameters.Select(Name))})");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Expect(ErrorMembers.GetValueOrDefault(type.Name) == property.Name, $"{type.Name}.{property.Name}: not a member of this error");
            if (property.PropertyType.BaseType == typeof(ConstantClass))
                _expected.Add(property.PropertyType);
        }
    }

    private void ComparePaginator(ShapeOperation operation, Type factory, Type request, Type response)
    {
        var made = factory.GetMethod(operation.Name, [request])?.ReturnType;
        if (!operation.IsPaged)
        {
            Expect(made is null, $"Paginators.{operation.Name}: the official SDK has none");
            return;
        }

        Expect(made is not null && made == Find($"Model.I{operation.Name}Paginator"), $"Paginators.{operation.Name}: missing");
        var list = operation.Output.SingleOrDefault(member => member.Type.StartsWith('['));
        var expected = new Dictionary<string, Type> { ["Responses"] = typeof(IPaginatedEnumerable<>).MakeGenericType(response) };
        if (list is not null && TypeOf(list.Type) is { } items)
            expected[list.Name] = typeof(IPaginatedEnumerable<>).MakeGenericType(items.GetGenericArguments());
        var actual = made?.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType) ?? [];
        Expect(
            actual.OrderBy(pair => pair.Key).SequenceEqual(expected.OrderBy(pair => pair.Key)),
            $"Paginators.{operation.Name}: {string.Join(", ", actual.Keys)} instead of {string.Join(", ", expected.Keys)}");
    }

    private void CompareConstructors()
    {
        if (Find(_client + "Client") is not { } client || Find(_client + "Config") is not { } config || Find(_client + "Exception") is not { } error)
            return;

        Type[][] identities = [[], [typeof(AWSCredentials)], [typeof(string), typeof(string)], [typeof(string), typeof(string), typeof(string)]];
        Type[][] places = [[], [typeof(RegionEndpoint)], [config]];
        foreach (var parameters in identities.SelectMany(identity => places.Select(place => identity.Concat(place).ToArray())))
            Expect(client.GetConstructor(parameters) is not null, $"{client.Name}: no constructor ({string.Join(", ", parameters.Select(Name))})");

        Expect(config.IsSubclassOf(typeof(ClientConfig)) && config.GetConstructor([]) is not null, $"{config.Name}: not a config that can be made");
        Expect(ExceptionConstructors.All(parameters => error.GetConstructor(parameters) is not null), $"{error.Name}: lacks one of the six constructors");
    }

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;

    /// <summary>Bounds such as <c>{0..1024}</c>, which .NET types do not carry.</summary>
    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Bounds();
}
