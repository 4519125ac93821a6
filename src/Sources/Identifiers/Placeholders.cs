namespace Ties.Sources;

/// <summary>Texts that stand in identifier fields without identifying anything.</summary>
internal static class Placeholders
{
    /// <summary>
    /// Whether a value identifies nothing: a word such as "N/A" or "unknown", punctuation alone, or a run of
    /// one repeated character ("0", "000000", "XXXX").
    /// </summary>
    public static bool IsPlaceholder(string value)
    {
        string text = TextCleaning.Tidy(value);
        string letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length == 0
            || letters.All(c => c == letters[0])
                && (letters[0] is '0' or 'x' || (letters[0] is '1' or '9' && letters.Length > 4))
            || letters
                is "na"
                    or "nil"
                    or "none"
                    or "null"
                    or "unknown"
                    or "unavailable"
                    or "notavailable"
                    or "notapplicable"
                    or "notknown"
                    or "tbd"
                    or "tba"
                    or "pending"
                    or "undefined"
                    or "nan"
                    or "missing"
                    or "empty"
                    or "no"
                    or "test";
    }
}
