using System.Globalization;
using Ties.Model;

namespace Ties.Rules;

/// <summary>The regimes of <c>data/law/regimes.csv</c>, and regimes that a user defines in the same layout.</summary>
public static class Regimes
{
    private static readonly Lazy<IReadOnlyList<Regime>> Embedded = new(() =>
        Of(LawTable.Embedded("regimes.csv"), "regimes.csv")
    );

    /// <summary>The regimes the program carries.</summary>
    public static IReadOnlyList<Regime> All => Embedded.Value;

    /// <summary>The regime with an id, or null.</summary>
    public static Regime? Find(string rule) => All.FirstOrDefault(r => r.Rule == rule);

    /// <summary>Reads a regime file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="FormatException">A row cannot be read; the message says which and why.</exception>
    public static IReadOnlyList<Regime> Read(string text, string file) => Of(LawTable.Read(text), file);

    private static List<Regime> Of(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, string file)
    {
        List<Regime> regimes = [];
        for (int i = 0; i < rows.Count; i++)
        {
            Dated<RegimeTerms> terms = Terms(rows[i], $"{file}: row {i + 1}");
            string rule = Field(rows[i], "rule");
            int index = regimes.FindIndex(r => r.Rule == rule);
            if (index < 0)
            {
                regimes.Add(new Regime(rule, [terms]));
                continue;
            }

            Dated<RegimeTerms> last = regimes[index].Terms[^1];
            if (last.Period.Until is not { } end || terms.Period.From is not { } start || start < end)
            {
                throw new FormatException(
                    $"{file}: row {i + 1}: {rule} begins before its row above ends; give intervals in order"
                );
            }

            regimes[index] = regimes[index] with { Terms = [.. regimes[index].Terms, terms] };
        }

        return regimes.Count > 0
            ? regimes
            : throw new FormatException($"{file}: no regime; see data/law/README.md");
    }

    private static Dated<RegimeTerms> Terms(IReadOnlyDictionary<string, string> row, string where)
    {
        if (
            !Fraction.TryParse(Field(row, "threshold"), 100, out Fraction threshold)
            || threshold <= Fraction.Zero
            || threshold > Fraction.One
        )
        {
            throw new FormatException(
                $"{where}: threshold '{Field(row, "threshold")}' is not above 0 and at most 100"
            );
        }

        OwnershipTest test = new(
            threshold,
            Choice(row, "test", "above", "at_least", "at_least", where),
            Choice(row, "aggregation", "yes", "no", "yes", where)
        );
        string[] seeds = Field(row, "seeds").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RegimeTerms terms = new(
            test,
            Choice(row, "status", "in_force", "suspended", "in_force", where),
            [.. seeds.Select(s => s.TrimEnd('!'))],
            [.. seeds.Where(s => s.EndsWith('!')).Select(s => s.TrimEnd('!'))],
            Field(row, "text")
        );
        Period period = new(Day(row, "from", where), Day(row, "until", where));
        return new(
            period,
            terms,
            Field(row, "citation"),
            Choice(row, "confirmed", "yes", "no", "yes", where)
        );
    }

    private static bool Choice(
        IReadOnlyDictionary<string, string> row,
        string column,
        string yes,
        string no,
        string missing,
        string where
    )
    {
        string value = Field(row, column) is { Length: > 0 } given ? given : missing;
        return value == yes
            || (
                value == no
                    ? false
                    : throw new FormatException($"{where}: {column} '{value}' is neither {yes} nor {no}")
            );
    }

    private static DateOnly? Day(IReadOnlyDictionary<string, string> row, string column, string where)
    {
        string text = Field(row, column);
        return text.Length == 0 ? null
            : DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
                ? day
            : throw new FormatException($"{where}: {column} '{text}' is not a date YYYY-MM-DD");
    }

    private static string Field(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out string? value) ? value : "";
}
