using System.Buffers;

namespace Ties.Names;

/// <summary>A name taken apart for comparing and indexing. Immutable; built by <see cref="NameAnalyser"/>.</summary>
public sealed class AnalysedName
{
    internal AnalysedName(string original, NameKind kind, NameReading[] readings)
    {
        Original = original;
        Kind = kind;
        ReadingList = readings;
        (Key, CoreKey) = Keys(readings);
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>The kind it was analysed as.</summary>
    public NameKind Kind { get; }

    /// <summary>True where nothing comparable is left: no letter and no digit.</summary>
    public bool IsEmpty => Key.Length == 0;

    /// <summary>
    /// Identity key: equal for names that differ only in case, width, punctuation, spacing or the spelling of the
    /// legal form. The class of the legal form stays in it, after a bar.
    /// </summary>
    public string Key { get; }

    /// <summary>The <see cref="Key"/> without its legal form; empty where a name is a legal form alone.</summary>
    public string CoreKey { get; }

    /// <summary>All readings; the first is the primary one, in the script of the text.</summary>
    public IReadOnlyList<NameReading> Readings => ReadingList;

    internal NameReading[] ReadingList { get; }

    /// <summary>Appends the compact stored form; about four bytes for each letter of the name.</summary>
    /// <param name="to">Where to.</param>
    public void WriteTo(IBufferWriter<byte> to) => NameCodec.Write(this, to);

    /// <summary>Reads a name that <see cref="WriteTo"/> stored; it compares exactly as the original.</summary>
    /// <param name="from">Bytes that start with a stored name.</param>
    /// <param name="length">How many bytes it took.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged or of another version.</exception>
    public static AnalysedName ReadFrom(ReadOnlySpan<byte> from, out int length) =>
        NameCodec.Read(from, out length);

    private static (string Key, string CoreKey) Keys(NameReading[] readings)
    {
        if (readings.Length == 0)
        {
            return ("", "");
        }

        string core = string.Concat(
            readings[0].Tokens.Where(t => t.Role != TokenRole.LegalForm).Select(t => t.Text)
        );
        string form = string.Join(
            ' ',
            readings[0].Tokens.Where(t => t.Role == TokenRole.LegalForm).Select(t => t.Text)
        );
        return (form.Length == 0 ? core : core + "|" + form, core);
    }
}
