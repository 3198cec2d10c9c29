namespace CostGov.Access;

/// <summary>What somebody must do at the door before anything else is open to them.</summary>
public enum Owed
{
    Nothing,

    /// <summary>Replace a password that somebody else made.</summary>
    NewPassword,

    /// <summary>Set up the second step that their role needs.</summary>
    SecondFactor,
}
