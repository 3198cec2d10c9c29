namespace CostGov.Web.Jobs;

/// <summary>Queues are served in the order of their names, on every storage of Hangfire: hence the letters.</summary>
internal static class Queues
{
    public const string Usual = "b-default";
    public const string Reading = "c-sync";

    public static string[] All => [Usual, Reading];

    /// <summary>Readings of bills are long and may wait; all else is quick.</summary>
    public static string Of(string workKind) => workKind == "ingest" ? Reading : Usual;
}
