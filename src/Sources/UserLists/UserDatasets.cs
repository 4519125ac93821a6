using Ties.Model;

namespace Ties.Sources;

/// <summary>Datasets of a user's own files.</summary>
internal static class UserDatasets
{
    /// <summary>The id for a file: <c>user_</c> and its name in small letters, other characters as underscores.</summary>
    public static string IdOf(SourceFile file)
    {
        string name = file.Name.ToLowerInvariant();
        name =
            name.EndsWith(".gz", StringComparison.Ordinal) || name.EndsWith(".zip", StringComparison.Ordinal)
                ? name[..name.LastIndexOf('.')]
                : name;
        int dot = name.LastIndexOf('.');
        name = dot > 0 ? name[..dot] : name;
        return "user_" + string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
    }

    /// <summary>The dataset of a list id that is no authority's.</summary>
    public static Dataset For(string id) =>
        new()
        {
            Id = id.StartsWith("user_", StringComparison.Ordinal) ? id : "user_" + id,
            Title = $"Own list {(id.StartsWith("user_", StringComparison.Ordinal) ? id[5..] : id)}",
            Publisher = "the user",
            Licence = "the user's own",
            RefreshDays = 36_500,
            Lists = [id],
        };
}
