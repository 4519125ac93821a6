using System.Text;

namespace Ties.Host;

/// <summary>How many terminal columns a text takes: East Asian wide characters two, combining marks none.</summary>
internal static class CellWidth
{
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    public static int Of(Rune rune)
    {
        int value = rune.Value;
        if (
            Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.EnclosingMark
                or System.Globalization.UnicodeCategory.Format
        )
        {
            return 0;
        }

        bool wide =
            value is >= 0x1100 and <= 0x115F
            || value is >= 0x2E80 and <= 0xA4CF and not 0x303F
            || value is >= 0xAC00 and <= 0xD7A3
            || value is >= 0xF900 and <= 0xFAFF
            || value is >= 0xFE30 and <= 0xFE6F
            || value is >= 0xFF00 and <= 0xFF60
            || value is >= 0xFFE0 and <= 0xFFE6
            || value is >= 0x1F300 and <= 0x1FAFF
            || value is >= 0x20000 and <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
