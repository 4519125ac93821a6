namespace Ties.Index;

/// <summary>The sections of a name index; values are part of the format (see <see cref="NameIndexFormat"/>).</summary>
internal enum NameSection : uint
{
    TokenText = 1,
    TokenStarts = 2,
    TokenSlots = 3,
    DeletionStarts = 4,
    DeletionEntries = 5,
    KeyStarts = 6,
    KeyEntries = 7,
    PostingStarts = 8,
    Postings = 9,
    RowStarts = 10,
    RowTokens = 11,
    RowWeights = 12,
    RowNames = 13,
    RowSources = 14,
    NameParties = 15,
    NameFlags = 16,
    NameTextStarts = 17,
    NameText = 18,
    IdentifierSlots = 19,
    IdentifierParties = 20,
    IdentifierStarts = 21,
    IdentifierText = 22,
}
