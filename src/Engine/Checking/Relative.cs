using Ties.Model;

namespace Ties.Engine;

/// <summary>A party tied to another.</summary>
/// <param name="Id">The tied party.</param>
/// <param name="How">The tie in words, such as "subordinate of".</param>
/// <param name="Grade">How the tie is known.</param>
/// <param name="Source">The row that states it.</param>
internal readonly record struct Relative(string Id, string How, Grade Grade, SourceRow Source);
