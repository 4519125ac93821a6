namespace Ties.Names;

/// <summary>An identifier of a party.</summary>
/// <param name="Type">Its type, for example <c>imoNumber</c>, <c>leiCode</c>, <c>passportNumber</c>; case is ignored.</param>
/// <param name="Value">Its value as written.</param>
public readonly record struct PartyIdentifier(string Type, string Value);
