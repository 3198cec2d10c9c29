using System.Globalization;
using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Scaled;

/// <summary>What one generated account is for.</summary>
internal sealed record ScaledAccount(SimulatedAccount Account, Purpose? Purpose);

/// <summary>The organisation of a scaled scenario: stage, division, department, team, project, five levels where there are accounts enough.</summary>
internal sealed record ScaledTree(SimulatedOrganization Organization, IReadOnlyList<ScaledAccount> Accounts)
{
    private const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const int AccountsPerProject = 4;
    private static readonly string[] Stages = ["prod", "dev", "verify", "sandbox"];

    public static ScaledTree Grow(int count, Dice seed)
    {
        var root = $"r-{seed.For("root").Hex(8)}";
        var units = new Dictionary<string, SimulatedUnit>(StringComparer.Ordinal);
        var accounts = Enumerable.Range(0, count).Select(number => Account(number, seed, root, units)).ToList();
        IReadOnlyList<string> everywhere = [root, .. units.Values.Select(unit => unit.Id), .. accounts.Select(account => account.Account.Id)];
        var organization = new SimulatedOrganization($"o-{seed.For("organization").Hex(12)}", accounts[0].Account.Id, root, [.. units.Values], [.. accounts.Select(account => account.Account)],
            [new("p-FullAWSAccess", "FullAWSAccess", "SERVICE_CONTROL_POLICY", "Allows access to every operation", true, AllowAll, everywhere)]);
        return new(organization, accounts);
    }

    /// <summary>Account 0 is the management account; four in a row are one project's stages; one project in nine never tags.</summary>
    private static ScaledAccount Account(int number, Dice seed, string root, Dictionary<string, SimulatedUnit> units)
    {
        var project = number / AccountsPerProject;
        var stage = Stages[number % AccountsPerProject];
        var parent = number == 0 ? root : Unit(units, root, stage, project);
        var joined = new DateTimeOffset(2021, 4, 1, 1, 14, 7, TimeSpan.Zero).AddHours(number * 37);
        var id = (100_000_000_000 + (long)(seed.For("account").Face % 1_000_000) * 800_000 + number * 797L).ToString(CultureInfo.InvariantCulture);
        var name = number == 0 ? "scaled-management" : $"project-{project:0000}-{stage}";
        var account = new SimulatedAccount(id, name, $"aws+{number:00000}@scaled.example", "ACTIVE", parent, joined, new Dictionary<string, string> { ["Project"] = $"project-{project:0000}" });
        var purpose = new Purpose($"project-{project:0000}", stage, $"team-{project % 40:00}", $"{1000 + project % 25 * 10}");
        return new(account, number == 0 || project % 9 == 8 ? null : purpose);
    }

    /// <summary>The unit of a project's stage, made with everything above it; few projects need few levels.</summary>
    private static string Unit(Dictionary<string, SimulatedUnit> units, string root, string stage, int project)
    {
        string[] path = [stage, $"division-{project % 5}", $"department-{project / 5 % 4}", $"team-{project / 20 % 3}", $"group-{project / 60 % 2}"];
        var depth = project % 7 == 0 ? 1 : 1 + project % 5;
        var (parent, key) = (root, "");
        foreach (var name in path[..depth])
        {
            key += "/" + name;
            if (!units.TryGetValue(key, out var unit))
                units[key] = unit = new($"ou-{root[2..]}-{units.Count.ToString("x8", CultureInfo.InvariantCulture)}", name, parent, Lines.NoTags);
            parent = unit.Id;
        }
        return parent;
    }
}
