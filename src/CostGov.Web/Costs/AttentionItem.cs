namespace CostGov.Web.Costs;

public enum AttentionLevel
{
    /// <summary>Something is broken or stopped.</summary>
    Bad,

    /// <summary>Somebody should look at it.</summary>
    Warning,

    /// <summary>New, and nobody need worry.</summary>
    News,
}

/// <summary>One line of what needs attention, already in the reader's language, with the place where something can be done about it.</summary>
public sealed record AttentionItem(AttentionLevel Level, string Text, string Url)
{
    /// <summary>Shape and tone beside the word, which alone would do.</summary>
    public (string Shape, string Tone, string Word) Look => Level switch
    {
        AttentionLevel.Bad => ("■", "cg-bad", CostsText.AttentionBad),
        AttentionLevel.Warning => ("◆", "cg-warn", CostsText.AttentionWarning),
        _ => ("●", "cg-live", CostsText.AttentionNews),
    };
}
