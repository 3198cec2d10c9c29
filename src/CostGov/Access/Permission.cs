namespace CostGov.Access;

/// <summary>One thing that may be done. Every page and every endpoint names the one it needs.</summary>
public enum Permission
{
    ReadCosts,

    /// <summary>Names, owners and notes of accounts.</summary>
    WriteNotes,

    /// <summary>Saved views.</summary>
    WriteViews,

    /// <summary>Projects: what belongs to whom, which decides what others see.</summary>
    WriteProjects,

    /// <summary>Files of figures.</summary>
    Export,

    /// <summary>How the bills are read: runs, gaps, permissions at AWS, price.</summary>
    ReadSources,

    /// <summary>Start and cancel readings, choose tag keys, ask AWS what is permitted.</summary>
    RunSources,

    /// <summary>Agree to the price of a reading.</summary>
    ApprovePrice,

    /// <summary>Bring files of charges.</summary>
    Upload,

    /// <summary>Tokens of one's own.</summary>
    UseTokens,

    ReadAudit,

    /// <summary>People, their roles, their reach, and everybody's tokens.</summary>
    ManagePeople,

    /// <summary>What the process measures of itself.</summary>
    ReadMetrics,
}
