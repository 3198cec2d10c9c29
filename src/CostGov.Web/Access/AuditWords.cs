using CostGov.Audit;

namespace CostGov.Web.Access;

/// <summary>What was done, in the reader's words; the trail itself keeps the names for programs.</summary>
internal static class AuditWords
{
    public static string Of(string action) => action switch
    {
        AuditAction.AccountDescribed => AuditText.ActionAccountDescribed,
        AuditAction.ViewAdded => AuditText.ActionViewAdded,
        AuditAction.ViewReplaced => AuditText.ActionViewReplaced,
        AuditAction.ViewRemoved => AuditText.ActionViewRemoved,
        AuditAction.ProjectSaved => AuditText.ActionProjectSaved,
        AuditAction.ProjectRemoved => AuditText.ActionProjectRemoved,
        AuditAction.RunRequested => AuditText.ActionRunRequested,
        AuditAction.RunApproved => AuditText.ActionRunApproved,
        AuditAction.RunCancelled => AuditText.ActionRunCancelled,
        AuditAction.TagKeyChosen => AuditText.ActionTagKeyChosen,
        AuditAction.FilesTaken => AuditText.ActionFilesTaken,
        AuditAction.ExportRequested => AuditText.ActionExportRequested,
        AuditAction.ExportCancelled => AuditText.ActionExportCancelled,
        AuditAction.ExportFetched => AuditText.ActionExportFetched,
        AuditAction.PersonAdded => AuditText.ActionPersonAdded,
        AuditAction.PersonChanged => AuditText.ActionPersonChanged,
        AuditAction.PersonDisabled => AuditText.ActionPersonDisabled,
        AuditAction.PersonEnabled => AuditText.ActionPersonEnabled,
        AuditAction.PasswordReset => AuditText.ActionPasswordReset,
        AuditAction.PasswordChanged => AuditText.ActionPasswordChanged,
        AuditAction.SecondFactorOn => AuditText.ActionSecondFactorOn,
        AuditAction.SecondFactorOff => AuditText.ActionSecondFactorOff,
        AuditAction.SignedIn => AuditText.ActionSignedIn,
        AuditAction.SignInRefused => AuditText.ActionSignInRefused,
        AuditAction.LockedOut => AuditText.ActionLockedOut,
        AuditAction.SignedOut => AuditText.ActionSignedOut,
        AuditAction.TokenMade => AuditText.ActionTokenMade,
        AuditAction.TokenRevoked => AuditText.ActionTokenRevoked,
        AuditAction.TrailExported => AuditText.ActionTrailExported,
        _ => action,
    };
}
