namespace Ties.Names;

/// <summary>A token prepared for the comparer.</summary>
internal sealed class Part
{
    private uint[]? _sounds;

    public Part(string text, TokenRole role)
    {
        Text = text;
        Role = role;
        foreach (char c in text)
        {
            Letters |= 1u << (c & 31);
        }
    }

    /// <summary>Comparable text in the script of the reading.</summary>
    public string Text { get; }

    public TokenRole Role { get; init; }

    /// <summary>The text the sounds are read from, where that is not <see cref="Text"/>.</summary>
    public string? Source { get; init; }

    public SoundSystem System { get; init; }

    /// <summary>Meanings (words, places), up to four ids.</summary>
    public ulong Classes { get; init; }

    /// <summary>Groups of name variants, up to four ids.</summary>
    public ulong Variants { get; init; }

    /// <summary>Rarity in sixteenths of a nat.</summary>
    public byte Rarity { get; init; }

    /// <summary>True where the token follows a hyphen or is part of a dotted group.</summary>
    public bool Joined { get; init; }

    /// <summary>True where the text is the English for a word of another language: its sound means nothing.</summary>
    public bool Translated { get; init; }

    /// <summary>Set of letters, by their lowest five bits.</summary>
    public uint Letters { get; }

    public uint[] Sounds => _sounds ??= SoundTable.Read(Source ?? Text, System);
}
