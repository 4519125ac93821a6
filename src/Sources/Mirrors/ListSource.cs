using Ties.Model;

namespace Ties.Sources;

/// <summary>One official publication: what it is, how its files are recognised by content, and how they are read.</summary>
internal sealed record ListSource
{
    /// <summary>The dataset; for layouts that carry many datasets, the one a file holds is found by <see cref="DatasetOf"/>.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>
    /// Fewest rows a complete edition can have; an edition declared complete with fewer is reported and not
    /// taken as complete. 0 = no expectation.
    /// </summary>
    public int FewestRows { get; init; }

    /// <summary>How completeness is known, in one clause.</summary>
    public required string CompletenessKnownBy { get; init; }

    /// <summary>The role of a file (such as <c>sdn</c> or <c>alt</c>) where its content is of this layout; else null.</summary>
    public required Func<FileHead, string?> Recognise { get; init; }

    /// <summary>The dataset that a recognised file holds; the declared one where null.</summary>
    public Func<FileHead, Dataset>? DatasetOf { get; init; }

    /// <summary>Whether the files of one folder form one edition.</summary>
    public bool IsSet => Roles.Count > 0;

    /// <summary>The roles of a set, the one whose rows count first; empty for single files.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The edition's name where the content states it; else null.</summary>
    public Func<FileHead, string?>? EditionOf { get; init; }

    /// <summary>Reads an edition.</summary>
    public required Func<EditionInput, EditionFacts> Read { get; init; }
}
