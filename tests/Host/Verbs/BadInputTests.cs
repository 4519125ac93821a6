using System.IO.Compression;

namespace Ties.Host.Tests.Verbs;

public sealed class BadInputTests
{
    private static void Refuses(int exit, string expected, params string[] args)
    {
        using Command command = new();
        (int code, string output, string error) = command.Run(args);
        Assert.Equal(exit, code);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("ties: ", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_day_is_named_with_the_form_expected() =>
        Refuses(2, "YYYY-MM-DD", "screen", "X Ltd", "--as-of", "31.08.2020");

    [Fact]
    public void A_day_that_the_calendar_lacks_is_refused() =>
        Refuses(2, "2021-02-29", "screen", "X Ltd", "--as-of", "2021-02-29");

    [Fact]
    public void An_unknown_verb_is_one_line() => Refuses(2, "scren", "scren", "X");

    [Fact]
    public void An_unknown_option_is_one_line() =>
        Refuses(2, "--contry", "screen", "X Ltd", "--contry", "CN");

    [Fact]
    public void A_name_of_punctuation_alone_is_an_error_of_the_query() =>
        Refuses(2, "letter", "screen", "…?!");

    [Fact]
    public void An_empty_name_is_an_error_of_the_query() => Refuses(2, "empty", "screen", "");

    [Fact]
    public void An_unknown_identifier_type_lists_the_known_ones() =>
        Refuses(2, "lei", "screen", "X Ltd", "--id", "foo=1");

    [Fact]
    public void A_missing_document_is_named() => Refuses(2, "no-such-file.txt", "read", "no-such-file.txt");

    [Fact]
    public void A_missing_mirror_is_named() =>
        Refuses(2, "no-such-folder", "update", "--from", "no-such-folder");

    [Fact]
    public void An_unknown_snapshot_is_named() =>
        Refuses(3, "abc123", "screen", "X Ltd", "--snapshot", "abc123");

    [Fact]
    public void An_unknown_party_id_is_named() => Refuses(2, "no-such-id", "show", "no-such-id");

    [Theory]
    [InlineData("empty.csv", "")]
    [InlineData("a-pdf.csv", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")]
    [InlineData("words.csv", "a,b\n1,2\n")]
    public void A_folder_without_a_list_leaves_nothing_behind(string name, string content)
    {
        using Command command = new();
        string file = command.Write($"mirror/{name}", content);
        (int exit, string output, string error) = command.Run(
            "update",
            "--from",
            Path.GetDirectoryName(file)!
        );
        Assert.Equal(3, exit);
        Assert.Empty(output);
        Assert.Contains(name, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(command.Data, "snapshots")));
    }

    [Theory]
    [InlineData("id,name,country\nL1,Harbour Optics Ltd,GB\nL2,\"Okonsar Minerals")]
    public void A_file_cut_off_in_a_record_is_refused_and_what_was_held_stays(string cut)
    {
        using Command command = new();
        string good = command.Write("good/watchlist.csv", "id,name,country\nL0,Tartan Shipping Ltd,GB\n");
        Assert.Equal(0, command.Run("update", "--from", good).Exit);
        string file = command.Write("bad/watchlist.csv", cut);
        (int exit, _, string error) = command.Run("update", "--from", file);
        Assert.Equal(3, exit);
        Assert.Contains("watchlist.csv:3", error, StringComparison.Ordinal);
        Assert.Contains(
            "Tartan",
            command.Run("screen", "Tartan Shipping Ltd").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_of_nothing_known_is_an_error_also_where_data_are_held()
    {
        using Command command = new();
        string good = command.Write("good/watchlist.csv", "id,name,country\nL0,Tartan Shipping Ltd,GB\n");
        Assert.Equal(0, command.Run("update", "--from", good).Exit);
        string file = command.Write("bad/empty.csv", "");
        (int exit, _, string error) = command.Run("update", "--from", file);
        Assert.Equal(3, exit);
        Assert.Contains("empty.csv", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_file_that_unpacks_without_end_is_refused()
    {
        using Command command = new();
        string path = command.Write("mirror/bomb.csv.gz", "");
        using (GZipStream bomb = new(File.Create(path), CompressionLevel.SmallestSize))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++)
            {
                bomb.Write(zeros);
            }
        }

        (int exit, _, string error) = command.Run("update", "--from", Path.GetDirectoryName(path)!);
        Assert.Equal(3, exit);
        Assert.Contains("bomb.csv.gz", error, StringComparison.Ordinal);
    }
}
