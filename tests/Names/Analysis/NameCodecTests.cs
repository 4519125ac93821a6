using System.Buffers;

namespace Ties.Names.Tests;

public sealed class NameCodecTests
{
    private static readonly string[] Names =
    [
        "Veltrona Aktiengesellschaft",
        "Сергей Викторович Лужин",
        "平原貿易会社",
        "محمد الحربي",
        "किरण पाटिल",
        "김도윤",
        "",
        "\ud800 odd \u200f",
        "A.B.C. Trading Co., Ltd. (Hong Kong)",
    ];

    [Fact]
    public void A_stored_name_comes_back_as_it_was()
    {
        foreach (string text in Names)
        {
            foreach (NameKind kind in Enum.GetValues<NameKind>())
            {
                AnalysedName name = NameAnalyser.Analyse(text, kind);
                AnalysedName read = Restore(name);
                Assert.Equal(name.Original, read.Original);
                Assert.Equal(name.Key, read.Key);
                Assert.Equal(
                    name.Readings.SelectMany(r => r.Tokens),
                    read.Readings.SelectMany(r => r.Tokens)
                );
                AnalysedName other = NameAnalyser.Analyse("Sergey Luzhin Veltrona Trading", kind);
                Assert.Equal(
                    NameComparer.Default.Score(name, other),
                    NameComparer.Default.Score(read, other)
                );
            }
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused_and_never_crash()
    {
        ArrayBufferWriter<byte> bytes = new();
        NameAnalyser.Analyse("Veltrona Trading AG", NameKind.Organization).WriteTo(bytes);
        byte[] stored = bytes.WrittenSpan.ToArray();
        for (int cut = 0; cut < stored.Length; cut++)
        {
            Assert.Throws<InvalidDataException>(() => AnalysedName.ReadFrom(stored.AsSpan(0, cut), out _));
        }
    }

    private static AnalysedName Restore(AnalysedName name)
    {
        ArrayBufferWriter<byte> bytes = new();
        name.WriteTo(bytes);
        bytes.Write(new byte[] { 1, 2, 3 });
        AnalysedName read = AnalysedName.ReadFrom(bytes.WrittenSpan, out int length);
        Assert.Equal(bytes.WrittenCount - 3, length);
        return read;
    }
}
