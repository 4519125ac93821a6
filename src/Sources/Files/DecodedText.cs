namespace Ties.Sources;

/// <summary>A text and the encoding it was found to have.</summary>
internal sealed record DecodedText(TextReader Reader, string Encoding) : IDisposable
{
    public void Dispose() => Reader.Dispose();
}
