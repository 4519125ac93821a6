namespace Ties.Reading;

/// <summary>What a line of the text is.</summary>
internal enum LineKind
{
    /// <summary>Running sentences.</summary>
    Prose = 0,

    /// <summary>Words mostly capitalised: a headline or heading, where capitals say nothing.</summary>
    TitleCase,

    /// <summary>A line in capitals.</summary>
    Capitals,

    /// <summary>A short line without a sentence: navigation, labels, cells.</summary>
    Short,
}
