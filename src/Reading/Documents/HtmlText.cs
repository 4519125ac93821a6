using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ties.Reading;

/// <summary>
/// Web pages: the article where there is one, else the page without navigation, banners, comments and forms.
/// Tables keep their rows, cells separated by " | ". Scripts do not run and nothing is fetched.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "form",
        "button",
        "select",
        "nav",
        "footer",
        "aside",
        "dialog",
        "head",
        "audio",
        "video",
        "map",
        "input",
        "textarea",
    };

    private static readonly string[] DroppedClasses =
    [
        "cookie",
        "consent",
        "gdpr",
        "newsletter",
        "subscribe",
        "sidebar",
        "breadcrumb",
        "comment",
        "disqus",
        "share",
        "social",
        "related",
        "advert",
        "promo",
        "popup",
        "modal",
        "menu",
        "navigation",
        "skip-link",
    ];

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "blockquote",
        "pre",
        "hr",
        "br",
        "figure",
        "figcaption",
        "address",
        "body",
        "html",
        "details",
        "summary",
    };

    public static RawDocument Read(string html, string file, DocumentOptions options)
    {
        if (Depth(html) > options.MaxHtmlDepth)
        {
            throw new UnreadableDocumentException(
                file,
                $"the page nests elements more than {options.MaxHtmlDepth} deep"
            );
        }

        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        RawDocument raw = new(string.Empty, file, "html")
        {
            Title = Title(page),
            Author = Meta(page, "author", "article:author"),
            MetadataDate = Date(page),
        };
        string whole = page.Body is null ? string.Empty : Text(page.Body, options.MaxCharacters);
        string? article = page.Body?.QuerySelector("table") is null ? Article(html) : null;
        // A page with tables keeps them: the article extractor drops them. A short article beside a long page
        // is a wrong guess.
        bool useArticle = article is not null && article.Length > 600 && article.Length * 5 > whole.Length;
        return raw with { Text = useArticle ? article! : whole };
    }

    private static string? Article(string html)
    {
        try
        {
            SmartReader.Article article = new SmartReader.Reader("https://localhost/", html).GetArticle();
            if (!article.IsReadable || string.IsNullOrEmpty(article.Content))
            {
                return null;
            }

            IHtmlDocument body = new HtmlParser().ParseDocument(article.Content);
            string text = body.Body is null ? string.Empty : Text(body.Body, int.MaxValue);
            return text.Length == 0 ? null
                : string.IsNullOrWhiteSpace(article.Title) ? text
                : article.Title.Trim() + "\n\n" + text;
        }
        catch (Exception exception)
            when (exception
                    is InvalidOperationException
                        or ArgumentException
                        or NullReferenceException
                        or FormatException
            )
        {
            return null;
        }
    }

    private static string? Title(IHtmlDocument page)
    {
        string? title = Meta(page, "og:title") ?? page.Title;
        return string.IsNullOrWhiteSpace(title) ? null : Squeeze(title);
    }

    private static string? Meta(IHtmlDocument page, params string[] names)
    {
        foreach (string name in names)
        {
            string? content = page
                .Head?.QuerySelector($"meta[name='{name}'],meta[property='{name}']")
                ?.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(content))
            {
                return Squeeze(content);
            }
        }

        return null;
    }

    private static DateOnly? Date(IHtmlDocument page)
    {
        string? value =
            Meta(
                page,
                "article:published_time",
                "date",
                "dc.date",
                "DC.date.issued",
                "pubdate",
                "publish-date"
            ) ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return
            value is { Length: >= 10 }
            && DateOnly.TryParseExact(
                value.AsSpan(0, 10),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
            ? date
            : null;
    }

    // Counts open elements without building a tree, so that a page of a million nested tags costs one scan.
    private static int Depth(string html)
    {
        int depth = 0,
            deepest = 0;
        for (int i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            char next = html[i + 1];
            if (next == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(next) && !IsVoid(html, i + 1))
            {
                deepest = Math.Max(deepest, ++depth);
            }
        }

        // Unclosed <p>, <li> and <td> are legal and do not nest; half of the count is a generous allowance.
        return deepest / 2;
    }

    private static bool IsVoid(string html, int start)
    {
        int end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end].ToLowerInvariant()
            is "br"
                or "img"
                or "hr"
                or "meta"
                or "link"
                or "input"
                or "p"
                or "li"
                or "td"
                or "tr"
                or "th"
                or "option"
                or "dt"
                or "dd"
                or "source"
                or "col"
                or "wbr"
                or "area";
    }

    private static string Text(IElement root, int maxCharacters)
    {
        StringBuilder builder = new();
        Stack<(INode Node, bool Leaving)> stack = new();
        stack.Push((root, false));
        while (stack.Count > 0 && builder.Length < maxCharacters)
        {
            (INode node, bool leaving) = stack.Pop();
            if (leaving)
            {
                Leave((IElement)node, builder);
            }
            else if (node is IText text)
            {
                AppendCollapsed(builder, text.Data);
            }
            else if (node is IElement element && !IsDropped(element, root))
            {
                Enter(element, builder);
                stack.Push((element, true));
                for (INode? child = element.LastChild; child is not null; child = child.PreviousSibling)
                {
                    stack.Push((child, false));
                }
            }
        }

        return Lines(builder.ToString());
    }

    private static bool IsDropped(IElement element, IElement root)
    {
        if (ReferenceEquals(element, root))
        {
            return false;
        }

        if (
            Dropped.Contains(element.LocalName)
            || element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true"
        )
        {
            return true;
        }

        if (
            element.GetAttribute("role")
            is "navigation"
                or "banner"
                or "complementary"
                or "dialog"
                or "search"
                or "contentinfo"
        )
        {
            return true;
        }

        string names = (element.ClassName + " " + element.Id).ToLowerInvariant();
        return names.Length > 1
            && element.LocalName is "div" or "section" or "ul" or "ol" or "p" or "header" or "span"
            && Array.Exists(DroppedClasses, part => HasPart(names, part));
    }

    private static bool HasPart(string names, string part)
    {
        int at = names.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(names[at - 1]));
    }

    private static void Enter(IElement element, StringBuilder builder)
    {
        if (element.LocalName is "td" or "th" && element.PreviousElementSibling is not null)
        {
            builder.Append(" | ");
        }
        else if (Blocks.Contains(element.LocalName) && !InCell(element))
        {
            builder.Append('\n');
        }
    }

    private static void Leave(IElement element, StringBuilder builder)
    {
        if (Blocks.Contains(element.LocalName))
        {
            builder.Append(InCell(element) ? ' ' : '\n');
        }
    }

    private static bool InCell(IElement element) => element.ParentElement?.LocalName is "td" or "th";

    private static void AppendCollapsed(StringBuilder builder, string data)
    {
        bool blank = builder.Length == 0 || builder[^1] is ' ' or '\n';
        foreach (char c in data)
        {
            if (char.IsWhiteSpace(c) || c < ' ')
            {
                if (!blank)
                {
                    builder.Append(' ');
                }

                blank = true;
            }
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                builder.Append(c);
                blank = false;
            }
        }
    }

    private static string Lines(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && line.Any(char.IsLetterOrDigit))
        );

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
