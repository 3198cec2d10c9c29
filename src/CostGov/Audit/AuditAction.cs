using System.Reflection;

namespace CostGov.Audit;

/// <summary>Everything the trail can tell, by name. A closed list: what is not here cannot be written.</summary>
public static class AuditAction
{
    public const string AccountDescribed = "account.described";
    public const string ViewAdded = "view.added";
    public const string ViewReplaced = "view.replaced";
    public const string ViewRemoved = "view.removed";
    public const string ProjectSaved = "project.saved";
    public const string ProjectRemoved = "project.removed";
    public const string RunRequested = "run.requested";
    public const string RunApproved = "run.approved";
    public const string RunCancelled = "run.cancelled";
    public const string TagKeyChosen = "tag-key.chosen";
    public const string FilesTaken = "files.taken";
    public const string ExportRequested = "export.requested";
    public const string ExportCancelled = "export.cancelled";
    public const string ExportFetched = "export.fetched";
    public const string PersonAdded = "person.added";
    public const string PersonChanged = "person.changed";
    public const string PersonDisabled = "person.disabled";
    public const string PersonEnabled = "person.enabled";
    public const string PasswordReset = "person.password-reset";
    public const string PasswordChanged = "person.password-changed";
    public const string SecondFactorOn = "person.second-factor-on";
    public const string SecondFactorOff = "person.second-factor-off";
    public const string SignedIn = "sign-in.done";
    public const string SignInRefused = "sign-in.refused";
    public const string LockedOut = "sign-in.locked-out";
    public const string SignedOut = "sign-out.done";
    public const string TokenMade = "token.made";
    public const string TokenRevoked = "token.revoked";
    public const string TrailExported = "audit.exported";

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(AuditAction).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];
}
