using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class NameParserTests
{
    [Theory]
    [InlineData(
        "China Electronics Technology Group Corporation 13th Research Institute (CETC 13).  Subordinate Institution - Bowei Integrated Circuits ",
        "Bowei Integrated Circuits",
        "subordinate_of",
        "China Electronics Technology Group Corporation 13th Research Institute (CETC 13)",
        Grade.Listed
    )]
    [InlineData(
        "Huawei Technologies Co., Ltd. (Huawei). Affiliated Entity: Huawei Tech. Investment Co.",
        "Huawei Tech. Investment Co.",
        "affiliated_with",
        "Huawei Technologies Co., Ltd. (Huawei)",
        Grade.Listed
    )]
    [InlineData(
        "Guangzhou Hongyu Technology Co., Ltd. (a subordinate institute of CETC-7)",
        "Guangzhou Hongyu Technology Co., Ltd.",
        "subordinate_of",
        "CETC-7",
        Grade.Listed
    )]
    [InlineData(
        "Baotou Guanghua Chemical Industrial Corporation (Parent Organization: China National Nuclear Group Corporation (CNNC))",
        "Baotou Guanghua Chemical Industrial Corporation",
        "subordinate_of",
        "China National Nuclear Group Corporation (CNNC)",
        Grade.Listed
    )]
    [InlineData(
        "CNOOC Limited (a subsidiary of China National Offshore Oil Corporation)",
        "CNOOC Limited",
        "subordinate_of",
        "China National Offshore Oil Corporation",
        Grade.Listed
    )]
    [InlineData(
        "Pakistan Atomic Energy Commission (PAEC), and subordinate entity National Development Complex (NDC) ",
        "National Development Complex (NDC)",
        "subordinate_of",
        "Pakistan Atomic Energy Commission (PAEC)",
        Grade.Listed
    )]
    [InlineData(
        "Kalyazinsky Machine Building Factory-Branch of RSK MiG",
        "Kalyazinsky Machine Building Factory-Branch of RSK MiG",
        "subordinate_of",
        "RSK MiG",
        Grade.Inferred
    )]
    public void A_relation_in_the_name_gives_a_second_party(
        string raw,
        string name,
        string kind,
        string other,
        Grade grade
    )
    {
        NameParts parts = NameParser.Parse(raw);
        Assert.Equal(name, parts.Name);
        Assert.Equal(kind, parts.Relation?.Kind);
        Assert.Equal(other, parts.Relation?.OtherName);
        Assert.Equal(grade, parts.Relation?.Grade);
    }

    [Theory]
    [InlineData(
        "LTS Holding Limited (f.k.a. IPP-International Petroleum Products Ltd.)",
        "LTS Holding Limited",
        "",
        "IPP-International Petroleum Products Ltd."
    )]
    [InlineData("SGM Most OOO (f.k.a., Obshchestvo SGM Most)", "SGM Most OOO", "", "Obshchestvo SGM Most")]
    [InlineData(
        "Chitron Electronics Company Ltd., a.k.a. Chi-Chung Electronics Company Ltd.",
        "Chitron Electronics Company Ltd.",
        "Chi-Chung Electronics Company Ltd.",
        ""
    )]
    [InlineData(
        "Precision Image Corporation (a.k.a. Precision Industries, Inc.; CK Enterprises, Inc.)",
        "Precision Image Corporation",
        "Precision Industries, Inc.|CK Enterprises, Inc.",
        ""
    )]
    [InlineData("KOW SENG LIM -AKA- ERIC LIM", "KOW SENG LIM", "ERIC LIM", "")]
    [InlineData("JIE LUO- AKA- IVY LUO", "JIE LUO", "IVY LUO", "")]
    [InlineData("SIBERIAN AIRLINES D/B/A S7 AIRLINES", "SIBERIAN AIRLINES", "S7 AIRLINES", "")]
    [InlineData(
        "COREZING INTERNATIONAL -AKAS- COREZING TECH PTE LTD, CORE ZING",
        "COREZING INTERNATIONAL",
        "COREZING TECH PTE LTD|CORE ZING",
        ""
    )]
    [InlineData(
        "COREZING INTERNATIONAL, AKAS, COREZING TECH PTE, LTD, CORE ZING",
        "COREZING INTERNATIONAL",
        "COREZING TECH PTE, LTD|CORE ZING",
        ""
    )]
    [InlineData(
        "Universal Enterprise Limited [aka General Technology Limited, aka Tiger Force Electronics] (Hong Kong Entity), and its sub-units and successors",
        "Universal Enterprise Limited",
        "General Technology Limited|Tiger Force Electronics",
        ""
    )]
    [InlineData(
        "Astronautics Research Institute [aka Astronautics Systems Research Center, Aerospace Research Institute]",
        "Astronautics Research Institute",
        "Astronautics Systems Research Center|Aerospace Research Institute",
        ""
    )]
    [InlineData(
        "Ri Sung Chol (aka Ri Su'ng-ch'o'l) (DPRK individual)",
        "Ri Sung Chol",
        "Ri Su'ng-ch'o'l",
        ""
    )]
    [InlineData("Cho Yan Nathan; a.k.a Nathan Man Man", "Cho Yan Nathan", "Nathan Man Man", "")]
    [InlineData("KOLOKOL (AKA: ALDRICH AMES)", "KOLOKOL", "ALDRICH AMES", "")]
    [InlineData("Cory (a.k.a Jason Cory Wilson) Wilson", "Cory Wilson", "Jason Cory Wilson", "")]
    [InlineData("Akanonu Fabian Mgbobila", "Akanonu Fabian Mgbobila", "", "")]
    [InlineData("Zaka Trading Co.", "Zaka Trading Co.", "", "")]
    public void Other_names_are_moved_out_of_the_name(
        string raw,
        string name,
        string aliases,
        string previous
    )
    {
        NameParts parts = NameParser.Parse(raw);
        Assert.Equal(name, parts.Name);
        Assert.Equal(aliases, string.Join('|', parts.Aliases));
        Assert.Equal(previous, string.Join('|', parts.PreviousNames));
    }

    [Theory]
    [InlineData(
        "Sinobright Import and Export Company; and any successor, sub-unit, or subsidiary thereof",
        "Sinobright Import and Export Company"
    )]
    [InlineData("Innovative Equipment, and its sub-units and successors", "Innovative Equipment")]
    [InlineData("EuroAsia and any successor, sub-unit, or subsidiary thereof", "EuroAsia")]
    public void Words_that_widen_an_entry_are_no_part_of_the_name(string raw, string name)
    {
        NameParts parts = NameParser.Parse(raw);
        Assert.Equal(name, parts.Name);
        Assert.NotNull(parts.Scope);
    }

    [Theory]
    [InlineData(
        "Academy of Aerospace Solid Propulsion Technology (AASPT)",
        "Academy of Aerospace Solid Propulsion Technology",
        "AASPT"
    )]
    [InlineData("Huawei Technologies Co., Ltd. (Huawei)", "Huawei Technologies Co., Ltd.", "Huawei")]
    [InlineData("Semiconductor Manufacturing International (Beijing) Corporation", null, "")]
    [InlineData("Wisdom Import and Export (Shanghai)", null, "")]
    public void A_short_form_in_brackets_is_told_from_a_place(string raw, string? full, string shortForm)
    {
        NameParts parts = NameParser.Parse(raw);
        Assert.Equal(full, parts.FullForm);
        Assert.Equal(shortForm, string.Join('|', parts.ShortForms));
    }

    [Fact]
    public void Aliases_are_split_at_semicolons_only()
    {
        List<string> aliases = [];
        List<string> previous = [];
        NameParser.SplitAliases(
            "Hebei Semiconductor; Co., Ltd. Hebei; and CETC Research Institute 13",
            aliases,
            previous
        );
        Assert.Equal(["Hebei Semiconductor", "Co., Ltd. Hebei", "CETC Research Institute 13"], aliases);
    }
}
