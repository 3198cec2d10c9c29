using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace CostGov.Web.Tests.House;

public sealed class ArrowTests
{
    /// <summary>The best picture of the heart there is: a feature mentions lower rungs only, so there can be no cycle either.</summary>
    private static readonly Dictionary<string, int> Rung = new(StringComparer.Ordinal)
    {
        ["Persistence"] = 1,
        ["Files"] = 1,
        ["Audit"] = 2,
        ["Accounts"] = 3,
        ["Work"] = 3,
        ["Projects"] = 4,
        ["Dictionary"] = 4,
        ["Costs"] = 5,
        ["Access"] = 5,
        ["Alerts"] = 5,
        ["Changes"] = 5,
        ["Reports"] = 6,
        ["Ingestion"] = 6,
        ["Tagging"] = 6,
        ["Budgets"] = 6,
    };

    private static readonly System.Reflection.Assembly HeartAssembly = typeof(Money).Assembly;
    private static readonly Architecture Heart = new ArchLoader().LoadAssembly(HeartAssembly).Build();

    [Fact]
    public void A_feature_mentions_lower_rungs_only()
    {
        var mentions = Mentions().ToList();
        Assert.NotEmpty(mentions);
        Repository.NoOffenders(mentions.Where(mention => Rung[mention.There] >= Rung[mention.Here]).Select(mention => mention.Names).Distinct());
    }

    [Fact]
    public void Every_folder_of_the_heart_has_a_rung()
    {
        var features = Heart.Types.Select(Feature).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(features);
        Repository.NoOffenders(features.Where(feature => !Rung.ContainsKey(feature)));
    }

    [Fact]
    public void The_words_mention_no_feature()
    {
        var words = Heart.Types.Where(type => type.Namespace?.FullName == "CostGov").ToList();
        Assert.NotEmpty(words);
        var climbs = from word in words
                     from target in word.Dependencies.Select(dependency => dependency.Target)
                     where Feature(target) is not null
                     select $"{word.FullName} → {target.FullName}";
        Repository.NoOffenders(climbs.Distinct());
    }

    [Fact]
    public void The_heart_does_not_know_the_web()
    {
        var known = HeartAssembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();
        Assert.NotEmpty(known);
        Assert.DoesNotContain(known, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Hangfire", StringComparison.Ordinal) || name is "MudBlazor");
    }

    [Fact]
    public void Client_and_simulator_meet_on_the_wire_only()
    {
        var client = typeof(Amazon.CostExplorer.IAmazonCostExplorer).Assembly;
        var simulator = typeof(CostGov.Aws.Simulator.Scenarios.Scenario).Assembly;
        Assert.DoesNotContain(Ours(client), name => name != client.GetName().Name);
        Assert.DoesNotContain(Ours(simulator), name => name != simulator.GetName().Name);
        Assert.DoesNotContain(simulator.GetReferencedAssemblies(), name => name.Name!.StartsWith("AWSSDK", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_ingestion_speaks_to_aws()
    {
        var speakers = (from type in Heart.Types
                        from target in type.Dependencies.Select(dependency => dependency.Target)
                        where target.FullName.StartsWith("Amazon.", StringComparison.Ordinal)
                        select (Feature: Feature(type), Name: $"{type.FullName} → {target.FullName}")).ToList();
        Assert.NotEmpty(speakers);
        Repository.NoOffenders(speakers.Where(speaker => speaker.Feature is not "Ingestion").Select(speaker => speaker.Name).Distinct());
    }

    private static IEnumerable<(string Names, string Here, string There)> Mentions() =>
        from type in Heart.Types
        from target in type.Dependencies.Select(dependency => dependency.Target)
        let here = Feature(type)
        let there = Feature(target)
        where here is not null && there is not null && here != there && Rung.ContainsKey(here) && Rung.ContainsKey(there)
        select ($"{type.FullName} → {target.FullName}", here, there);

    private static string? Feature(IType type)
    {
        var space = type.Namespace?.FullName;
        return space?.StartsWith("CostGov.", StringComparison.Ordinal) == true ? space.Split('.')[1] : null;
    }

    private static IEnumerable<string> Ours(System.Reflection.Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("CostGov", StringComparison.Ordinal));
}
