using System.Numerics;

namespace Ties.Rules;

/// <summary>
/// One party's holding in another on the day: the interval that all its rows together leave, in parts of the
/// whole.
/// </summary>
/// <typeparam name="T">Whole parts: <see cref="long"/>, or <see cref="BigInteger"/> where figures need more.</typeparam>
/// <param name="Owner">The holder.</param>
/// <param name="Owned">The party held.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Row">The source row; the first one where there are several.</param>
/// <param name="Marks">The bits of <see cref="StakeTable"/>, and <see cref="Several"/>.</param>
internal readonly record struct Holding<T>(int Owner, int Owned, T Low, T High, int Row, int Marks)
    where T : struct, INumber<T>
{
    /// <summary>The holding has several rows.</summary>
    public const int Several = 4;

    public int LowOpen => Marks & StakeTable.LowOpen;

    public int HighOpen => (Marks & StakeTable.HighOpen) >> 1;

    public bool IsRange => Low != High;
}
