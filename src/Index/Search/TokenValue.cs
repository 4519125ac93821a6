namespace Ties.Index;

/// <summary>What a dictionary token is worth to the query in hand.</summary>
internal struct TokenValue
{
    /// <summary>Mean of the weights it explains in the query and in a row; 0 = nothing.</summary>
    public float Value;

    /// <summary>The number of the list walked for it, from 1; 0 = none yet.</summary>
    public int Walked;
}
