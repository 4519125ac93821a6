using Ties.Model;

namespace Ties.Sources;

/// <summary>Canada's Consolidated Autonomous Sanctions List (SEMA and JVCFOR).</summary>
internal static class SemaList
{
    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "ca_sema",
            Title = "Consolidated Canadian Autonomous Sanctions List",
            Publisher = "Global Affairs Canada",
            Url =
                "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml",
            Licence = "Open Government Licence - Canada",
            RefreshDays = 7,
            Lists = ["ca_sema"],
        };

    /// <summary>The declaration.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            FewestRows = 1_000,
            CompletenessKnownBy = "the file carries no count",
            Recognise = head =>
                head.Text.Contains("<data-set", StringComparison.Ordinal)
                && head.Text.Contains("<record>", StringComparison.Ordinal)
                    ? ""
                    : null,
            Read = SemaReader.Read,
        };
}
