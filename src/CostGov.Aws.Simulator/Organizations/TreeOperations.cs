using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Organizations;

/// <summary>Roots, units, accounts and their tags.</summary>
internal sealed class TreeOperations(ListPages pages, bool withAccountStatus)
{
    public static AwsReply DescribeOrganization(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        var management = call.Organization.ManagementAccountId;
        return AwsReply.Json(new JsonObject
        {
            ["Organization"] = new JsonObject
            {
                ["Id"] = call.Organization.Id,
                ["Arn"] = tree.OrganizationArn,
                ["FeatureSet"] = "ALL",
                ["MasterAccountArn"] = tree.Arn(management),
                ["MasterAccountId"] = management,
                ["MasterAccountEmail"] = tree.Account(management)?.Email,
                ["AvailablePolicyTypes"] = PolicyTypes(),
            },
        });
    }

    public AwsReply ListRoots(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        return OrganizationsLists.Page(pages, call, "Roots", [call.Organization.RootId], root => new JsonObject
        {
            ["Id"] = root,
            ["Arn"] = tree.Arn(root),
            ["Name"] = "Root",
            ["PolicyTypes"] = PolicyTypes(),
        });
    }

    public AwsReply ListOrganizationalUnitsForParent(AwsCall call)
    {
        var (tree, parent) = Parent(call);
        return OrganizationsLists.Page(pages, call, "OrganizationalUnits", UnitsUnder(tree, parent), unit => Unit(tree, unit));
    }

    public AwsReply ListAccountsForParent(AwsCall call)
    {
        var (tree, parent) = Parent(call);
        return OrganizationsLists.Page(pages, call, "Accounts", AccountsUnder(tree, parent), account => Account(tree, account));
    }

    public AwsReply ListAccounts(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        return OrganizationsLists.Page(pages, call, "Accounts", call.Organization.Accounts, account => Account(tree, account));
    }

    public AwsReply DescribeAccount(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        var account = tree.Account(call.Input.RequiredText("AccountId"))
            ?? throw new AwsException("AccountNotFoundException", "You specified an account that doesn't exist.");
        return AwsReply.Json(new JsonObject { ["Account"] = Account(tree, account) });
    }

    public AwsReply ListParents(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        var parent = tree.ParentOf(call.Input.RequiredText("ChildId"))
            ?? throw new AwsException("ChildNotFoundException", "You specified an organizational unit or account that doesn't exist.");
        return OrganizationsLists.Page(pages, call, "Parents", [parent], id => Node(id, tree.IsRoot(id) ? "ROOT" : "ORGANIZATIONAL_UNIT"));
    }

    public AwsReply ListChildren(AwsCall call)
    {
        var (tree, parent) = Parent(call);
        var type = call.Input.RequiredOneOf("ChildType", "ACCOUNT", "ORGANIZATIONAL_UNIT");
        IReadOnlyList<string> children = type == "ACCOUNT"
            ? [.. AccountsUnder(tree, parent).Select(account => account.Id)]
            : [.. UnitsUnder(tree, parent).Select(unit => unit.Id)];
        return OrganizationsLists.Page(pages, call, "Children", children, id => Node(id, type));
    }

    public static AwsReply DescribeOrganizationalUnit(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        var unit = tree.Unit(call.Input.RequiredText("OrganizationalUnitId"))
            ?? throw new AwsException("OrganizationalUnitNotFoundException", "You specified an organizational unit that doesn't exist.");
        return AwsReply.Json(new JsonObject { ["OrganizationalUnit"] = Unit(tree, unit) });
    }

    public AwsReply ListTagsForResource(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        var id = call.Input.RequiredText("ResourceId");
        var isPolicy = call.Organization.Policies.Any(policy => policy.Id == id);
        if (!tree.Holds(id) && !isPolicy) throw OrganizationsLists.TargetNotFound();
        IReadOnlyDictionary<string, string> tags = tree.Account(id)?.Tags ?? tree.Unit(id)?.Tags ?? new Dictionary<string, string>();
        return OrganizationsLists.Page(pages, call, "Tags", [.. OrganizationsLists.Tags(tags)], tag => tag!.DeepClone());
    }

    private static (OrganizationTree Tree, string Parent) Parent(AwsCall call)
    {
        var tree = new OrganizationTree(call.Organization);
        var parent = call.Input.RequiredText("ParentId");
        return tree.IsParent(parent) ? (tree, parent) : throw OrganizationsLists.ParentNotFound();
    }

    private static List<SimulatedUnit> UnitsUnder(OrganizationTree tree, string parent) => [.. tree.Organization.Units.Where(unit => unit.ParentId == parent)];

    private static List<SimulatedAccount> AccountsUnder(OrganizationTree tree, string parent) => [.. tree.Organization.Accounts.Where(account => account.ParentId == parent)];

    private static JsonArray PolicyTypes() => JsonText.Array(
        OrganizationsService.PolicyTypes.Select(type => new JsonObject { ["Type"] = type, ["Status"] = "ENABLED" }));

    private static JsonObject Node(string id, string type) => new() { ["Id"] = id, ["Type"] = type };

    private static JsonObject Unit(OrganizationTree tree, SimulatedUnit unit) => new()
    {
        ["Id"] = unit.Id,
        ["Arn"] = tree.Arn(unit.Id),
        ["Name"] = unit.Name,
        ["Path"] = tree.Path(unit.Id),
    };

    private JsonObject Account(OrganizationTree tree, SimulatedAccount account)
    {
        var body = new JsonObject
        {
            ["Id"] = account.Id,
            ["Arn"] = tree.Arn(account.Id),
            ["Email"] = account.Email,
            ["Name"] = account.Name,
            ["State"] = account.State,
            ["Paths"] = JsonText.Texts([tree.Path(account.Id)]),
            ["JoinedMethod"] = account.Id == tree.Organization.ManagementAccountId ? "INVITED" : "CREATED",
            ["JoinedTimestamp"] = JsonText.Epoch(account.Joined),
        };
        if (withAccountStatus) body["Status"] = account.State is "ACTIVE" or "PENDING_CLOSURE" ? account.State : "SUSPENDED";
        return body;
    }
}
