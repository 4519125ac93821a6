namespace Ties.Index;

/// <summary>A token of a query with the lists of rows that may answer it.</summary>
internal struct QueryUnit
{
    /// <summary>Its weight in the query.</summary>
    public float Weight;

    /// <summary>The most of a row's own weight that its lists explain.</summary>
    public float MostOfRow;

    /// <summary>Its first list in the query's array of lists.</summary>
    public int FirstList;

    /// <summary>How many lists it has.</summary>
    public int Lists;
}
