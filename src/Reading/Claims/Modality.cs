namespace Ties.Reading;

/// <summary>How the text puts a claim.</summary>
public enum Modality
{
    /// <summary>Stated as fact, by the text or by a named source about its own affairs.</summary>
    Asserted = 0,

    /// <summary>An accusation, a suspicion, hearsay.</summary>
    Alleged,

    /// <summary>Future, proposed, agreed but not closed, demanded, ordered, conditional, abandoned.</summary>
    Planned,

    /// <summary>The text or a named party says that it is not so.</summary>
    Denied,
}
