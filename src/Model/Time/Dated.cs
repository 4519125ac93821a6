namespace Ties.Model;

/// <summary>A value of the law, or of any rule, with the days on which it holds and where it says so.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Period">The days on which the value holds.</param>
/// <param name="Value">The value.</param>
/// <param name="Citation">Where the value is published.</param>
/// <param name="Confirmed">
/// False where the legal status on those days could not be confirmed from a publication; an answer that
/// rests on it says so and shows what holds otherwise.
/// </param>
public sealed record Dated<T>(Period Period, T Value, string Citation, bool Confirmed = true);
