using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>A name of the list searched. Id is the party's id in the labelled set, or empty for names around it.</summary>
internal readonly record struct PoolName(string Id, string Text, NameKind Kind);
