namespace CostGov.Access;

/// <summary>What somebody is here for. A role says what may be done; grants say to which accounts.</summary>
public enum Role
{
    /// <summary>Reads what is within reach.</summary>
    Viewer,

    /// <summary>Answers for a part of the bill: reads it, and names and notes what belongs to it.</summary>
    TeamLead,

    /// <summary>Answers for the numbers: readings, imports and their price.</summary>
    Finance,

    /// <summary>Reads everything within reach and the audit trail, and changes nothing.</summary>
    Auditor,

    /// <summary>Everything, people and their rights included.</summary>
    Administrator,
}
