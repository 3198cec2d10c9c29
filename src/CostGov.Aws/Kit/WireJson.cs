using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Amazon.Kit;

/// <summary>
/// How objects and AWS's JSON correspond. Strict where a lenient reader would turn a broken answer into "no cost":
/// a member marked <see cref="JsonRequiredAttribute"/> must be there and not be null, lists and maps hold no nulls,
/// text is text and a member comes once. Unknown members are ignored, as AWS adds some every year.
/// </summary>
internal static class WireJson
{
    /// <summary>Deepest nesting read or written. The deepest honest answer, a budget's filter expression, stays below 20.</summary>
    private const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            MaxDepth = MaxDepth,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowDuplicateProperties = false,
            Converters = { new ConstantClassConverter(), new EpochSecondsConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepModelMembers, Harden } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Drops what the members of AWSSDK.Core's base classes would add, such as <c>ResponseMetadata</c>.</summary>
    private static void KeepModelMembers(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].DeclaringType.Assembly != typeof(WireJson).Assembly)
                type.Properties.RemoveAt(i);
        }
    }

    private static void Harden(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Set is not { } set)
                continue;

            var (name, required) = (property.Name, property.IsRequired);
            property.Set = (target, value) =>
            {
                if (HoldsNull(value) || (required && value is null))
                    throw new JsonException($"{type.Type.Name}.{name} is null, or holds one.");
                set(target, value);
            };
        }
    }

    private static bool HoldsNull(object? value) => value switch
    {
        string => false,
        IDictionary map => Enumerable.Any(map.Values.Cast<object?>(), item => item is null),
        IEnumerable items => Enumerable.Any(items.Cast<object?>(), item => item is null),
        _ => false,
    };
}
