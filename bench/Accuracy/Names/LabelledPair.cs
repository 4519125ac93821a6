using System.Globalization;
using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>One row of a labelled set.</summary>
internal sealed record LabelledPair(
    string Name1,
    string Name2,
    NameKind Kind,
    bool IsMatch,
    string Review,
    string Quality,
    string Group,
    double? Peer
)
{
    public static List<LabelledPair> Read(string path) =>
        [
            .. Csv.Rows(path)
                .Select(r => new LabelledPair(
                    r["name1"],
                    r["name2"],
                    NameKinds.FromSchema(r["schema"]),
                    r["is_match"] == "true",
                    r.GetValueOrDefault("review", ""),
                    r["quality"],
                    r["case_group"],
                    double.TryParse(r["peer_score"], CultureInfo.InvariantCulture, out double peer)
                        ? peer
                        : null
                )),
        ];
}
