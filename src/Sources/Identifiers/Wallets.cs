using System.Security.Cryptography;
using System.Text;

namespace Ties.Sources;

/// <summary>
/// Checksums of digital currency addresses: Base58Check (the last four bytes are the first four of the double
/// SHA-256 of the rest; Bitcoin, Litecoin, Dash, Zcash, Tron …), Bech32 and Bech32m (BIP-173, BIP-350), and
/// the capital letters of Ethereum addresses (EIP-55).
/// </summary>
internal static class Wallets
{
    private const string Base58Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Bech32Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>Checks an address of the currency as OFAC abbreviates it (XBT, ETH, LTC …).</summary>
    public static WalletCheck Check(string currency, string address)
    {
        if (address.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return CheckEthereum(address);
        }

        int separator = address.LastIndexOf('1');
        string prefix = separator > 0 ? address[..separator].ToLowerInvariant() : "";
        if (prefix is "bc" or "ltc" or "tb")
        {
            return Holds(Bech32Holds(address.ToLowerInvariant(), separator));
        }

        // Monero, Ripple and others have alphabets and checksums of their own.
        bool base58 =
            currency
                is "XBT"
                    or "BTC"
                    or "LTC"
                    or "DASH"
                    or "ZEC"
                    or "BTG"
                    or "BSV"
                    or "BCH"
                    or "XVG"
                    or "TRX"
            || currency is "USDT" or "USDC" && address.Length > 0 && address[0] is '1' or '3' or 'T';
        return base58 && address.Length is >= 26 and <= 36
            ? Holds(Base58CheckHolds(address))
            : WalletCheck.NotCheckable;
    }

    private static WalletCheck Holds(bool holds) => holds ? WalletCheck.Holds : WalletCheck.Fails;

    private static bool Base58CheckHolds(string address)
    {
        byte[] bytes = new byte[address.Length];
        int length = 0;
        foreach (char c in address)
        {
            int carry = Base58Digits.IndexOf(c);
            if (carry < 0)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                carry += bytes[i] * 58;
                bytes[i] = (byte)(carry & 0xFF);
                carry >>= 8;
            }

            for (; carry > 0; carry >>= 8)
            {
                bytes[length++] = (byte)(carry & 0xFF);
            }
        }

        length += address.TakeWhile(c => c == '1').Count();
        if (length < 5)
        {
            return false;
        }

        byte[] decoded = bytes[..length];
        Array.Reverse(decoded);
        byte[] hash = SHA256.HashData(SHA256.HashData(decoded.AsSpan(0, length - 4)));
        return hash.AsSpan(0, 4).SequenceEqual(decoded.AsSpan(length - 4));
    }

    private static bool Bech32Holds(string address, int separator)
    {
        uint state = 1;
        foreach (char c in address.AsSpan(0, separator))
        {
            state = Step(state) ^ (uint)(c >> 5);
        }

        state = Step(state);
        foreach (char c in address.AsSpan(0, separator))
        {
            state = Step(state) ^ (uint)(c & 31);
        }

        foreach (char c in address.AsSpan(separator + 1))
        {
            int digit = Bech32Digits.IndexOf(c);
            if (digit < 0)
            {
                return false;
            }

            state = Step(state) ^ (uint)digit;
        }

        return state is 1 or 0x2BC830A3;
    }

    private static uint Step(uint state)
    {
        ReadOnlySpan<uint> generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];
        uint top = state >> 25;
        uint next = (state & 0x1FFFFFF) << 5;
        for (int i = 0; i < 5; i++)
        {
            next ^= ((top >> i) & 1) == 0 ? 0 : generator[i];
        }

        return next;
    }

    private static WalletCheck CheckEthereum(string address)
    {
        string hex = address[2..];
        if (hex.Length != 40 || !hex.All(char.IsAsciiHexDigit))
        {
            return WalletCheck.Fails;
        }

        // All small or all capital letters carry no checksum.
        if (!hex.Any(char.IsAsciiLetterUpper) || !hex.Any(char.IsAsciiLetterLower))
        {
            return WalletCheck.NotCheckable;
        }

        string hash = Convert.ToHexStringLower(
            Keccak256.Hash(Encoding.ASCII.GetBytes(hex.ToLowerInvariant()))
        );
        for (int i = 0; i < 40; i++)
        {
            bool capital = Convert.ToInt32(hash[i].ToString(), 16) >= 8;
            if (char.IsAsciiLetter(hex[i]) && char.IsAsciiLetterUpper(hex[i]) != capital)
            {
                return WalletCheck.Fails;
            }
        }

        return WalletCheck.Holds;
    }
}
