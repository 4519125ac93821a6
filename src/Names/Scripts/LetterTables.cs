namespace Ties.Names;

/// <summary>The single-letter romanisations of <c>letters.txt</c>.</summary>
internal static class LetterTables
{
    private static readonly Dictionary<char, string>[] Tables = Load();

    public static Dictionary<char, string>? For(NameScript script) => Tables[(int)script];

    private static Dictionary<char, string>[] Load()
    {
        Dictionary<char, string>[] tables = new Dictionary<char, string>[16];
        foreach (string line in TableFile.Lines("letters.txt"))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            NameScript script = Enum.Parse<NameScript>(fields[0], ignoreCase: true);
            Dictionary<char, string> table = [];
            foreach (string field in fields.AsSpan(1))
            {
                table[field[0]] = field[2..];
            }

            tables[(int)script] = table;
        }

        return tables;
    }
}
