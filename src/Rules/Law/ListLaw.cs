using System.Globalization;
using Ties.Model;

namespace Ties.Rules;

/// <summary>What is known of a list itself (data/law/lists.csv).</summary>
/// <param name="Id">The list's id, also of its direct rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who publishes it.</param>
/// <param name="Existence">The days on which it, or its legal effect, exists; an unknown beginning is unbounded.</param>
/// <param name="Citation">Of its creation or legal effect.</param>
/// <param name="Effect">What a listing entails.</param>
public sealed record ListLaw(
    string Id,
    string Title,
    string Authority,
    Period Existence,
    string Citation,
    string Effect
)
{
    private static readonly Lazy<IReadOnlyList<ListLaw>> Table = new(() =>
        [.. LawTable.Embedded("lists.csv").Select(Read)]
    );

    /// <summary>All lists, in the order of the table.</summary>
    public static IReadOnlyList<ListLaw> All => Table.Value;

    private static ListLaw Read(IReadOnlyDictionary<string, string> row) =>
        new(
            row["list"],
            row["title"],
            row["authority"],
            new Period(Day(row["from"]), Day(row["until"])),
            row["citation"],
            row["effect"]
        );

    internal static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
