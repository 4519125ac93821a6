using Ties.Model;

namespace Ties.Engine;

/// <summary>The rows a statement rests on, folded away on the page.</summary>
internal static class SourceList
{
    /// <summary>Writes the list; nothing where there are no rows.</summary>
    public static void Write(Html html, Snapshot snapshot, IReadOnlyList<SourceRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Raw("<details>").Element("summary", $"Sources ({rows.Count})").Raw("<ul>");
        foreach (SourceRow row in rows)
        {
            Dataset? dataset = snapshot.Dataset(row.Dataset);
            html.Raw("<li>").Link(dataset?.Url, dataset?.Title ?? row.Dataset);
            html.Text($", edition {row.Edition}{(row.Row > 0 ? $", row {row.Row}" : "")}").Raw("</li>");
        }

        html.Raw("</ul></details>");
    }
}
