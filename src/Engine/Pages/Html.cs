using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Ties.Engine;

/// <summary>Builds HTML text; everything that is not markup is encoded.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of our own, written as it is.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text from anywhere, encoded.</summary>
    public Html Text(string text)
    {
        _text.Append(HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text));
        return this;
    }

    /// <summary>An element with text inside.</summary>
    public Html Element(string name, string text, string? cssClass = null) =>
        Open(name, cssClass).Text(text).Raw($"</{name}>");

    /// <summary>An opening tag.</summary>
    public Html Open(string name, string? cssClass = null) =>
        Raw(cssClass is null ? $"<{name}>" : $"<{name} class=\"{cssClass}\">");

    /// <summary>A link to a web address; plain text where it is none.</summary>
    public Html Link(string? url, string text)
    {
        if (
            url is null
            || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        )
        {
            return Text(text);
        }

        return Raw("<a rel=\"noreferrer\" href=\"")
            .Text(address.AbsoluteUri)
            .Raw("\">")
            .Text(text)
            .Raw("</a>");
    }

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
