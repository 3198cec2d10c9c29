namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>The demo company's organisation: its tree, two tag policies and the policy that allows everything, which AWS attaches everywhere.</summary>
internal static class DemoOrganization
{
    private const string CompanyTags = """
        {"tags":{
          "project":{"tag_key":{"@@assign":"Project"}},
          "costcenter":{"tag_key":{"@@assign":"CostCenter"},"tag_value":{"@@assign":["1010","1020","2010","3010","9000"]}},
          "environment":{"tag_key":{"@@assign":"Environment"},"tag_value":{"@@assign":["dev","verify","prod","sandbox"]},
            "enforced_for":{"@@assign":["ec2:instance","rds:db"]}},
          "owner":{"tag_key":{"@@assign":"Owner"},"tag_value":{"@@assign":["commerce","stores","data","platform","security"]}}}}
        """;

    private const string ProductionTags = """
        {"tags":{"environment":{"tag_value":{"@@assign":["prod"]},"report_required_tag_for":{"@@assign":["ec2:instance","s3:bucket"]}}}}
        """;

    private const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    public static SimulatedOrganization In(DateOnly story)
    {
        var accounts = DemoAccounts.In(story);
        IReadOnlyList<string> everywhere = [DemoAccounts.Root, .. DemoAccounts.Units.Select(unit => unit.Id), .. accounts.Select(account => account.Id)];
        return new(DemoAccounts.Organization, DemoAccounts.Management, DemoAccounts.Root, DemoAccounts.Units, accounts,
        [
            new("p-hz4kcompany", "company-tags", "TAG_POLICY", "Keys and values for the whole company", false, CompanyTags, [DemoAccounts.Root]),
            new("p-hz4kprodtags", "production-tags", "TAG_POLICY", "Production is production", false, ProductionTags, [DemoAccounts.Production]),
            new("p-FullAWSAccess", "FullAWSAccess", "SERVICE_CONTROL_POLICY", "Allows access to every operation", true, AllowAll, everywhere),
        ]);
    }
}
