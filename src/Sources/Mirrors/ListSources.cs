namespace Ties.Sources;

/// <summary>Every layout the product reads, in the order in which files are tried.</summary>
internal static class ListSources
{
    public static IReadOnlyList<ListSource> All { get; } =
    [
        ConsolidatedScreeningList.Source,
        OfacFiles.SdnSource,
        OfacFiles.ConsolidatedSource,
        DeniedPersonsList.Source,
        DebarredParties.Source,
        OfsiList.Source,
        FinancialSanctionsFile.Source,
        SemaList.Source,
        SecurityCouncilList.Source,
        RegistryLists.JapanSource,
        RegistryLists.ChinaSource,
        CuratedLayout.Source,
        StakeListReader.Source,
        TieListReader.Source,
        ReferenceTables.FederalRegisterDates,
        ReferenceTables.LegalForms,
        ListedReader.Source,
        UserListReader.Source,
    ];
}
