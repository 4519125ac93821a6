namespace Ties.Index;

/// <summary>A query's name holds nothing comparable, so that neither a match nor "none" would be true.</summary>
public sealed class EmptyNameException : Exception
{
    /// <summary>States the name and what to do.</summary>
    /// <param name="name">The name as given.</param>
    public EmptyNameException(string name)
        : base(
            $"The name \"{Shown(name)}\" has no letter or digit to compare: it was not screened. "
                + "Give a name, or search by identifier."
        ) => Name = name;

    /// <summary>The name as given.</summary>
    public string Name { get; }

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
