namespace Ties.Model;

/// <summary>Something in an input that could not be taken as it stands. Nothing is dropped without one.</summary>
/// <param name="File">The file, relative to the imported folder.</param>
/// <param name="Line">The data row or line, counted from 1; 0 where the whole file is meant.</param>
/// <param name="What">What is wrong, with the value.</param>
/// <param name="Action">What was done about it, or what the user should do.</param>
public sealed record Problem(string File, int Line, string What, string Action)
{
    /// <summary>The problem on one line: <c>file:line: what; action</c>.</summary>
    public override string ToString() =>
        Line > 0 ? $"{File}:{Line}: {What}; {Action}" : $"{File}: {What}; {Action}";
}
