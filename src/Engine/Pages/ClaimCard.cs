namespace Ties.Engine;

/// <summary>One claim on the page: what is said, in which words, and what the records of each day say.</summary>
internal static class ClaimCard
{
    /// <summary>Writes the card.</summary>
    public static void Write(Html html, Snapshot snapshot, CheckedClaim item, int number)
    {
        html.Raw($"<article class=\"card\" id=\"c{number}\">")
            .Element("h3", $"{number}. {ClaimText.Sentence(item.Claim)}")
            .Element("blockquote", item.Claim.Quote)
            .Raw("<dl>");
        foreach ((string days, ClaimCheck check) in item.Distinct())
        {
            string word = ReadJson.Word(check.Verdict);
            html.Element("dt", days).Raw("<dd>");
            html.Element("span", word.Replace('_', ' '), "v " + word).Text(". " + check.Detail);
            if (check.Correction is not null)
            {
                html.Raw("<p>").Element("strong", "Could read: ").Text(check.Correction).Raw("</p>");
            }

            SourceList.Write(html, snapshot, check.Sources);
            html.Raw("</dd>");
        }

        html.Raw("</dl></article>\n");
    }
}
