namespace Ties.Model;

/// <summary>One step of a proof. The cases form a closed family.</summary>
public abstract record Step
{
    private Step() { }

    /// <summary>The rows the step rests on.</summary>
    public IReadOnlyList<SourceRow> Sources { get; init; } = [];

    /// <summary>A holding that counts.</summary>
    public sealed record Holding(
        string Owner,
        string Owned,
        ShareRange Share,
        Period Period,
        Grade Grade,
        string? Citation
    ) : Step;

    /// <summary>A listing that seeds a rule or is the answer itself.</summary>
    public sealed record Listed(Listing Listing) : Step;

    /// <summary>A tie other than a holding (control, subordination).</summary>
    public sealed record Tied(Tie Tie) : Step;

    /// <summary>A provision of the law in force on the day.</summary>
    /// <param name="Text">What it provides, quoted or in one sentence.</param>
    /// <param name="Citation">Where.</param>
    public sealed record Provision(string Text, string Citation) : Step;
}
