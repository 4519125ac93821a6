namespace Ties.Names;

/// <summary>The writing system of a reading. Latin readings hold only ASCII letters and digits.</summary>
public enum NameScript
{
    /// <summary>No letters at all, or a script without its own table.</summary>
    Other,

    /// <summary>Latin letters, written so or romanised.</summary>
    Latin,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Greek letters.</summary>
    Greek,

    /// <summary>Armenian letters.</summary>
    Armenian,

    /// <summary>Georgian letters.</summary>
    Georgian,

    /// <summary>Hebrew letters.</summary>
    Hebrew,

    /// <summary>Arabic letters, including the Persian and Urdu ones.</summary>
    Arabic,

    /// <summary>Chinese characters, also those of Japanese and Korean names (with variants folded).</summary>
    Han,

    /// <summary>Japanese syllabaries, alone or mixed with Chinese characters.</summary>
    Kana,

    /// <summary>Korean syllables.</summary>
    Hangul,

    /// <summary>Devanagari and the other scripts of India and its neighbours (Bengali, Tamil, Sinhala …).</summary>
    Indic,

    /// <summary>Thai and Lao.</summary>
    Thai,
}
