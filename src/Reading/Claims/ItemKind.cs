namespace Ties.Reading;

/// <summary>The pieces of a parsed sentence.</summary>
internal enum ItemKind
{
    Np = 0,
    Verb,
    Prep,
    Conj,
    Comma,
    Semi,
    Rel,
    That,
    Sub,
    Poss,
    Date,
    Stop,
}
