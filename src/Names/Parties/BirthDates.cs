using System.Globalization;

namespace Ties.Names;

/// <summary>
/// Compares partial dates. The best pair counts. A day with month and day exchanged, or a year off by one, is near; a
/// partial date agrees with every date it allows.
/// </summary>
internal static class BirthDates
{
    public static DateAgreement Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        DateAgreement best = DateAgreement.Unknown;
        foreach (string x in a)
        {
            foreach (string y in b)
            {
                DateAgreement agreement = Compare(x, y);
                if (agreement != DateAgreement.Unknown && (best == DateAgreement.Unknown || agreement < best))
                {
                    best = agreement;
                }
            }
        }

        return best;
    }

    private static DateAgreement Compare(string a, string b)
    {
        if (
            !TryRead(a, out (int Year, int Month, int Day) x)
            || !TryRead(b, out (int Year, int Month, int Day) y)
        )
        {
            return DateAgreement.Unknown;
        }

        bool days = x.Day > 0 && y.Day > 0;
        bool months = x.Month > 0 && y.Month > 0;
        if (x.Year != y.Year)
        {
            bool close = Math.Abs(x.Year - y.Year) == 1 && (!days || (x.Month == y.Month && x.Day == y.Day));
            return close ? DateAgreement.Near : DateAgreement.Different;
        }

        if (days)
        {
            return x == y ? DateAgreement.SameDay
                : x.Month == y.Day && x.Day == y.Month ? DateAgreement.Near
                : x.Month == y.Month || x.Day == y.Day ? DateAgreement.Near
                : DateAgreement.Different;
        }

        return months && x.Month != y.Month ? DateAgreement.Near : DateAgreement.SameYear;
    }

    private static bool TryRead(string text, out (int Year, int Month, int Day) date)
    {
        date = default;
        string[] fields = text.Trim().Split('-', 'T');
        if (fields.Length == 0 || !Number(fields[0], out date.Year) || date.Year is < 1000 or > 2999)
        {
            return false;
        }

        if (fields.Length > 1 && Number(fields[1], out int month) && month is >= 1 and <= 12)
        {
            date.Month = month;
            if (fields.Length > 2 && Number(fields[2], out int day) && day is >= 1 and <= 31)
            {
                date.Day = day;
            }
        }

        return true;
    }

    private static bool Number(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
