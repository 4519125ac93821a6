namespace Ties.Reading;

/// <summary>The closed set of relations that are read.</summary>
public enum Predicate
{
    /// <summary>Owner to owned: shares, ownership, control.</summary>
    Owns = 0,

    /// <summary>Child to parent.</summary>
    SubsidiaryOf,

    /// <summary>Buyer to bought.</summary>
    Acquires,

    /// <summary>Seller to sold.</summary>
    Divests,

    /// <summary>Parties to a joint venture; symmetric.</summary>
    JointVentureWith,

    /// <summary>Partnership, alliance, consortium, cooperation between companies; symmetric.</summary>
    PartnersWith,

    /// <summary>Supplier to customer; also data handed over.</summary>
    Supplies,

    /// <summary>Party to a state, military or other body without a sale; symmetric.</summary>
    WorksWith,

    /// <summary>Party to the restriction list, or to the authority where no list is named.</summary>
    ListedOn,

    /// <summary>Person to organisation.</summary>
    OfficerOf,

    /// <summary>Organisation or facility to place.</summary>
    LocatedIn,

    /// <summary>Organisation or product to the place where its data are kept.</summary>
    StoresDataIn,

    /// <summary>Authority to the party it supervises, bans, fines, orders or reviews.</summary>
    Regulates,
}
