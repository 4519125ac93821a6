namespace Ties.Names;

/// <summary>How birth dates of two parties agree.</summary>
internal enum DateAgreement
{
    Unknown,
    SameDay,
    SameYear,
    Near,
    Different,
}
