using System.Text.Json;

namespace Ties.Host.Tests.Verbs;

public sealed class UpdateTests
{
    private const string List =
        "id,name,country,schema\nL1,Harbour Optics Ltd,GB,Company\nL2,Okonsar Minerals JSC,KZ,Company\n";

    private static Command Built(string list = List)
    {
        Command command = new();
        string file = command.Write("mirror/watchlist.csv", list);
        (int exit, _, string error) = command.Run("update", "--from", file);
        Assert.True(exit == 0, error);
        return command;
    }

    private static string[] Names(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.GetProperty("results")
                .EnumerateArray()
                .Where(r => r.GetProperty("match").GetBoolean())
                .Select(r => r.GetProperty("caption").GetString()!),
        ];
    }

    private static string SnapshotFolder(Command command) =>
        Path.Combine(
            command.Data,
            "snapshots",
            File.ReadAllText(Path.Combine(command.Data, "current")).Trim()
        );

    [Fact]
    public void A_users_own_list_is_screened_after_an_update()
    {
        using Command command = Built();
        (int exit, string output, _) = command.Run("screen", "Harbour Optics Limited", "--json");
        Assert.Equal(0, exit);
        Assert.Equal(["Harbour Optics Ltd"], Names(output));
    }

    [Fact]
    public void Built_data_are_never_mixed_with_the_samples()
    {
        using Command command = Built();
        (_, string output, _) = command.Run("sources", "--json");
        Assert.Contains("\"sample\": false", output, StringComparison.Ordinal);
        Assert.DoesNotContain("demonstration", command.Run("sources").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_with_nothing_new_keeps_the_snapshot()
    {
        using Command command = Built();
        string before = SnapshotFolder(command);
        (int exit, string output, _) = command.Run(
            "update",
            "--from",
            Path.Combine(command.Folder, "mirror")
        );
        Assert.Equal(0, exit);
        Assert.Contains("Nothing new", output, StringComparison.Ordinal);
        Assert.Equal(before, SnapshotFolder(command));
    }

    [Fact]
    public void An_earlier_snapshot_still_answers_by_its_id()
    {
        using Command command = Built();
        string first = Path.GetFileName(SnapshotFolder(command));
        string second = command.Write("more/second.csv", "id,name,country\nM1,Tartan Shipping Ltd,GB\n");
        Assert.Equal(0, command.Run("update", "--from", second).Exit);
        Assert.Equal(
            ["Tartan Shipping Ltd"],
            Names(command.Run("screen", "Tartan Shipping Ltd", "--json").Output)
        );
        Assert.Empty(
            Names(command.Run("screen", "Tartan Shipping Ltd", "--json", "--snapshot", first).Output)
        );
        Assert.Equal(
            ["Harbour Optics Ltd"],
            Names(command.Run("screen", "Harbour Optics Ltd", "--json").Output)
        );
    }

    [Fact]
    public void What_an_interrupted_build_left_changes_nothing_and_is_removed_by_the_next()
    {
        using Command command = Built();
        string leftover = Path.Combine(command.Data, "snapshots", ".building-cut-off");
        Directory.CreateDirectory(leftover);
        File.WriteAllText(Path.Combine(leftover, "facts.ties"), "half");
        Assert.Equal(
            ["Harbour Optics Ltd"],
            Names(command.Run("screen", "Harbour Optics Ltd", "--json").Output)
        );
        command.Run("update", "--from", Path.Combine(command.Folder, "mirror"));
        Assert.False(Directory.Exists(leftover));
    }

    [Theory]
    [InlineData("facts.ties")]
    [InlineData("names.ties")]
    public void A_damaged_file_is_refused_with_what_to_do(string file)
    {
        using Command command = Built();
        string path = Path.Combine(SnapshotFolder(command), file);
        byte[] bytes = File.ReadAllBytes(path);
        for (int i = 0; i < bytes.Length; i += 64)
        {
            bytes[i] ^= 1;
        }

        File.WriteAllBytes(path, bytes);
        (int exit, string output, string error) = command.Run("screen", "Harbour Optics Ltd");
        Assert.Equal(3, exit);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_newer_manifest_is_refused()
    {
        using Command command = Built();
        string path = Path.Combine(SnapshotFolder(command), "manifest.json");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("\"version\": 1", "\"version\": 99", StringComparison.Ordinal)
        );
        (int exit, _, string error) = command.Run("screen", "Harbour Optics Ltd");
        Assert.Equal(3, exit);
        Assert.Contains("version 99", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_may_lie_in_the_folder_that_is_taken_over()
    {
        using Command command = new();
        command.Write("list.csv", List);
        (int exit, _, string error) = command.Run("update", "--from", command.Folder);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(
            "Nothing new",
            command.Run("update", "--from", command.Folder).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wallet_is_found_by_its_address_in_the_case_rules_of_its_currency()
    {
        using Command command = new();
        command.Write(
            "mirror/sdn.csv",
            "9004,\"EXAMPLE EXCHANGE\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Digital Currency Address - ETH 0x7Db418b5D567A4e0E8c59Ad71BE1FcE48f3E6107; alt. Digital Currency Address - LTC LWnbjLYUfqeokfbWM4FcU7uk2FP2DSxuWS.\"\n"
        );
        command.Write("mirror/alt.csv", "9004,1,\"aka\",\"EXAMPLE XCHANGE\",-0- \n");
        command.Write("mirror/add.csv", "9004,1,-0- ,-0- ,\"Lebanon\",-0- \n");
        Assert.Equal(0, command.Run("update", "--from", Path.Combine(command.Folder, "mirror")).Exit);
        string Find(string wallet) =>
            command.Run("screen", "unrelated words", "--id", "wallet=" + wallet, "--json").Output;
        Assert.Contains(
            "identifier_match",
            Find("0x7db418b5d567a4e0e8c59ad71be1fce48f3e6107"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "identifier_match",
            Find("lwnbjlyufqeokfbwm4fcu7uk2fp2dsxuws"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "identifier_match",
            Find("LWnbjLYUfqeokfbWM4FcU7uk2FP2DSxuWS"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Verify_reads_every_snapshot_kept()
    {
        using Command command = Built();
        (int exit, string output, _) = command.Run("verify");
        Assert.Equal(0, exit);
        Assert.Contains("sound", output, StringComparison.Ordinal);
    }
}
