namespace Ties.Reading;

/// <summary>What kind of thing a name names. One name has one kind throughout a document.</summary>
public enum MentionType
{
    /// <summary>Companies, banks, universities, parties, exchanges, intergovernmental bodies, business units.</summary>
    Org = 0,

    /// <summary>Natural persons.</summary>
    Person,

    /// <summary>Ministries, agencies, courts, central banks, armed forces, governments.</summary>
    GovernmentBody,

    /// <summary>Named restriction lists and listing annexes.</summary>
    List,

    /// <summary>Apps, software, named equipment, information systems.</summary>
    Product,

    /// <summary>Countries, regions, cities, facilities, projects.</summary>
    Place,
}
