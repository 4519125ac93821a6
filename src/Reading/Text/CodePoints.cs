namespace Ties.Reading;

/// <summary>Turns UTF-16 offsets into code-point offsets; one pass, offsets asked for in any order.</summary>
internal sealed class CodePoints
{
    private readonly List<int> _lowSurrogates = [];

    public CodePoints(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            {
                _lowSurrogates.Add(i);
            }
        }
    }

    public int At(int utf16)
    {
        if (_lowSurrogates.Count == 0)
        {
            return utf16;
        }

        int index = _lowSurrogates.BinarySearch(utf16);
        return utf16 - (index < 0 ? ~index : index);
    }
}
