using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>A labelled query; no expected ids = nobody on the list.</summary>
internal sealed record Query(string Text, NameKind Kind, string[] Expected, string Group);
