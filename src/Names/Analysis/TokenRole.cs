namespace Ties.Names;

/// <summary>What a part of a name does in it. Only <see cref="Core"/> parts tell one bearer from another by themselves.</summary>
public enum TokenRole
{
    /// <summary>A part that tells the bearer from others.</summary>
    Core,

    /// <summary>A legal form, normalised to its class, for example <c>llc</c>.</summary>
    LegalForm,

    /// <summary>A particle such as bin, van der, al-, de la, or an article or conjunction of an organisation's name.</summary>
    Particle,

    /// <summary>A title or form of address such as Dr, Präsident, MV.</summary>
    Honorific,

    /// <summary>A number or ordinal, normalised to digits.</summary>
    Number,

    /// <summary>A country or place that qualifies the name.</summary>
    Place,

    /// <summary>A single letter that stands for a longer part.</summary>
    Initial,

    /// <summary>A common word of organisations' names such as bank, trading, group.</summary>
    Descriptor,

    /// <summary>A father's name formed by suffix, such as Ivanovich or Jonsdottir.</summary>
    Patronymic,
}
