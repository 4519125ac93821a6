namespace Ties.Names;

/// <summary>A section of <c>sounds.txt</c>.</summary>
internal enum SoundSystem : byte
{
    Latin,
    Cyrillic,
    Hebrew,
    Arabic,
    Hangul,
    Kana,
    Pinyin,
}
