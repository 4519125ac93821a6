using System.Text;
using System.Text.Json;

namespace Ties.Host.Tests.Verbs;

public sealed class ReadTests
{
    private static readonly string Story = Path.Combine(
        Shared.RepositoryRoot,
        "samples/short-video-deal.txt"
    );

    private static JsonElement Document(Command command, params string[] more)
    {
        (int exit, string output, string error) = command.Run(["read", Story, "--json", .. more]);
        Assert.True(exit == 0, error);
        return JsonDocument.Parse(output).RootElement.GetProperty("documents")[0];
    }

    [Fact]
    public void Offsets_are_code_points_of_the_text_shown()
    {
        using Command command = new();
        JsonElement document = Document(command);
        Rune[] text = [.. document.GetProperty("text").GetString()!.EnumerateRunes()];
        JsonElement.ArrayEnumerator mentions = document.GetProperty("mentions").EnumerateArray();
        Assert.NotEmpty(mentions);
        foreach (JsonElement mention in mentions)
        {
            int start = mention.GetProperty("start").GetInt32();
            int end = mention.GetProperty("end").GetInt32();
            Assert.Equal(mention.GetProperty("text").GetString(), string.Concat(text[start..end]));
        }
    }

    [Fact]
    public void Every_quote_stands_in_the_text_word_for_word()
    {
        using Command command = new();
        JsonElement document = Document(command);
        string text = document.GetProperty("text").GetString()!;
        foreach (JsonElement claim in document.GetProperty("claims").EnumerateArray())
        {
            Assert.Contains(claim.GetProperty("quote").GetString()!, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_claim_is_checked_for_the_documents_day_and_for_the_day_asked_about()
    {
        using Command command = new();
        foreach (
            JsonElement claim in Document(command, "--as-of", "2026-11-25")
                .GetProperty("claims")
                .EnumerateArray()
        )
        {
            Assert.Equal(
                ["2020-08-31", "2026-11-25"],
                claim.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("as_of").GetString()!)
            );
        }
    }

    [Fact]
    public void A_date_given_overrides_the_one_in_the_text()
    {
        using Command command = new();
        JsonElement document = Document(command, "--date", "2021-01-02");
        Assert.Equal("2021-01-02", document.GetProperty("date").GetString());
        Assert.Equal("option", document.GetProperty("date_from").GetString());
    }

    [Fact]
    public void No_person_is_resolved_and_nobody_unresolved_has_answers()
    {
        using Command command = new();
        foreach (JsonElement party in Document(command).GetProperty("parties").EnumerateArray())
        {
            bool resolved = party.GetProperty("resolved").ValueKind == JsonValueKind.String;
            Assert.Equal(resolved, party.GetProperty("answers").GetArrayLength() > 0);
            if (party.GetProperty("types").EnumerateArray().Any(t => t.GetString() == "person"))
            {
                Assert.False(resolved);
            }
        }
    }

    [Fact]
    public void The_page_is_one_file_without_script_or_request()
    {
        using Command command = new();
        string page = Path.Combine(command.Folder, "page.html");
        Assert.Equal(0, command.Run("read", Story, "--html", page).Exit);
        string html = File.ReadAllText(page);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"viewport\"", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_document_stays_text_on_the_page()
    {
        using Command command = new();
        string file = command.Write(
            "evil.txt",
            "Acme Ltd owns 51 percent of <img src=x onerror=alert(1)> Beta Ltd.\n"
        );
        string page = Path.Combine(command.Folder, "page.html");
        Assert.Equal(0, command.Run("read", file, "--html", page).Exit);
        Assert.DoesNotContain("<img", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_on_standard_input_is_read()
    {
        using Command command = new();
        (int exit, string output, _) = command.RunWith(
            "Hikvision was placed on the Entity List.",
            "read",
            "-",
            "--json"
        );
        Assert.Equal(0, exit);
        Assert.Contains("\"listed_on\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_matches_fail_only_where_asked()
    {
        using Command command = new();
        Assert.Equal(0, command.Run("read", Story).Exit);
        Assert.Equal(1, command.Run("read", Story, "--fail-on-hit").Exit);
    }
}
