namespace Ties.Sources;

/// <summary>What a digital currency address says about itself.</summary>
internal enum WalletCheck
{
    /// <summary>The format carries no checksum, or is not known here.</summary>
    NotCheckable = 0,

    /// <summary>The checksum holds.</summary>
    Holds,

    /// <summary>The checksum fails: at least one character is wrong.</summary>
    Fails,
}
