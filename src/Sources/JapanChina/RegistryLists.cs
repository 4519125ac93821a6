using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Japan's Foreign End User List and the lists of China's Ministry of Commerce, which are published as PDF and
/// as announcements, in the JSON form of the security-export-control registry project.
/// </summary>
internal static class RegistryLists
{
    /// <summary>Japan.</summary>
    public static Dataset Japan { get; } =
        new()
        {
            Id = "jp_meti_eul",
            Title = "Foreign End User List",
            Publisher = "Ministry of Economy, Trade and Industry of Japan",
            Url = "https://www.meti.go.jp/policy/anpo/englishpage.html",
            Licence = "Government of Japan Public Data License 1.0",
            RefreshDays = 365,
            Lists = ["jp_meti_eul"],
        };

    /// <summary>China.</summary>
    public static Dataset China { get; } =
        new()
        {
            Id = "cn_mofcom",
            Title = "Unreliable Entity List, export control lists",
            Publisher = "Ministry of Commerce of the People's Republic of China",
            Url = "https://aqygzj.mofcom.gov.cn/",
            Licence = "Official announcements (Copyright Law of the People's Republic of China, article 5)",
            RefreshDays = 30,
            Lists = ["cn_mofcom"],
        };

    /// <summary>The declaration for Japan.</summary>
    public static ListSource JapanSource { get; } = Declare(Japan, "\"list_id\": \"jp-end-user-list\"", 600);

    /// <summary>The declaration for China.</summary>
    public static ListSource ChinaSource { get; } = Declare(China, "\"list_id\": \"cn-", 100);

    private static ListSource Declare(Dataset dataset, string mark, int fewestRows) =>
        new()
        {
            Dataset = dataset,
            FewestRows = fewestRows,
            CompletenessKnownBy = "the file carries no count",
            Recognise = head =>
                head.Text.TrimStart().StartsWith('[')
                && head.Text.Contains(mark, StringComparison.Ordinal)
                && head.Text.Contains("\"entity_name\"", StringComparison.Ordinal)
                    ? ""
                    : null,
            Read = RegistryReader.Read,
        };
}
