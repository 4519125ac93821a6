using Ties.Names;

namespace Ties.Index;

/// <summary>A token of a name as the index takes it.</summary>
/// <param name="Text">Its comparable text.</param>
/// <param name="Role">What it does in the name.</param>
/// <param name="Meanings">Meanings it has, up to four ids of 16 bits; see <see cref="Lexicon"/>.</param>
/// <param name="Variants">Groups of name variants it belongs to, in the same form; the ids differ from meanings.</param>
internal readonly record struct IndexToken(
    string Text,
    TokenRole Role = TokenRole.Core,
    ulong Meanings = 0,
    ulong Variants = 0
)
{
    /// <summary>The tokens of a reading; those beyond what the format keeps are left out.</summary>
    public static void Of(NameReading reading, List<IndexToken> into)
    {
        into.Clear();
        foreach (Part part in reading.Parts)
        {
            if (part.Text.Length > 0 && into.Count < NameIndexFormat.MostTokens)
            {
                into.Add(new IndexToken(part.Text, part.Role, part.Classes, part.Variants));
            }
        }
    }
}
