using Ties.Model;

namespace Ties.Engine;

/// <summary>One record found for a claim.</summary>
/// <param name="Verdict">What it means for the claim as asserted.</param>
/// <param name="Detail">One sentence: why.</param>
/// <param name="Record">The record in words.</param>
/// <param name="Correction">What the author could print; null where nothing is to correct.</param>
/// <param name="Sources">The rows.</param>
/// <param name="Joined">The parties that the record joins.</param>
internal sealed record Found(
    CheckVerdict Verdict,
    string Detail,
    string Record,
    string? Correction,
    IReadOnlyList<SourceRow> Sources,
    IReadOnlyList<string> Joined
);
