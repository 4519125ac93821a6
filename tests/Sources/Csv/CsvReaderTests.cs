namespace Ties.Sources.Tests;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b / c|d")]
    [InlineData("a,b\r\nc,d", "a|b / c|d")]
    [InlineData("a,b\rc,d", "a|b / c|d")]
    [InlineData("\"a,\"\"x\"\"\",b", "a,\"x\"|b")]
    [InlineData("\"one\ntwo\",b", "one\ntwo|b")]
    [InlineData("a,\n\n,b\n", "a| / |b")]
    [InlineData("\"a\" ,b", "a|b")]
    [InlineData("5\" pipe,b", "5\" pipe|b")]
    [InlineData("\"\",\"\"", "|")]
    public void Records_follow_RFC_4180(string text, string expected)
    {
        CsvReader reader = new(new StringReader(text));
        Assert.Equal(expected, Print(reader));
        Assert.Empty(reader.Faults);
    }

    [Fact]
    public void A_quote_inside_a_quoted_field_is_kept_and_reported()
    {
        CsvReader reader = new(new StringReader("\"the \"big\" one\",b\nc,d\n"));
        Assert.Equal("the \"big\" one|b / c|d", Print(reader));
        Assert.Equal(2, reader.Faults.Count);
        Assert.False(reader.DataLost);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_record_and_not_the_rest_of_the_file()
    {
        CsvReader reader = new(new StringReader("a,b\n\"lost,c\nd,e\nf,g\n"));
        Assert.Equal("a|b / d|e / f|g", Print(reader));
        Assert.True(reader.DataLost);
        Assert.Equal(2, Assert.Single(reader.Faults).Line);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_reported_and_skipped_in_bounded_memory()
    {
        using EndlessLine text = new(3L << 20, "\nc,d\n");
        CsvReader reader = new(text);
        Assert.Equal("c|d", Print(reader));
        Assert.True(reader.DataLost);
    }

    [Fact]
    public void Lines_are_counted_over_quoted_line_ends()
    {
        CsvReader reader = new(new StringReader("a\n\"b\nc\"\nd\n"));
        Assert.Equal([1, 2, 4], reader.Records().Select(r => r.Line));
    }

    private static string Print(CsvReader reader) =>
        string.Join(" / ", reader.Records().Select(r => string.Join("|", r.Fields)));

    /// <summary>A line of a given length that is never in memory as a whole, and a rest behind it.</summary>
    private sealed class EndlessLine(long length, string rest) : TextReader
    {
        private long left = length;
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            if (left > 0)
            {
                int part = (int)Math.Min(left, count);
                buffer.AsSpan(index, part).Fill('x');
                left -= part;
                return part;
            }

            int read = Math.Min(count, rest.Length - at);
            rest.CopyTo(at, buffer, index, read);
            at += read;
            return read;
        }
    }
}
