using System.Text.Json;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>
/// The folder that holds built snapshots and the archive of the editions they were built from.
/// </summary>
/// <remarks>
/// <code>
/// current              id of the snapshot that answers
/// snapshots/ID/        manifest.json and segments, never changed once there
/// snapshots/.building* what an interrupted build left; removed by the next
/// archive/             every edition ever taken in, as a mirror that can be read again
/// </code>
/// A build goes into a folder of its own and is renamed into place; then <c>current</c> is replaced by a rename.
/// Whatever moment the program is killed at, the old snapshot still answers.
/// </remarks>
public sealed class DataFolder(string root)
{
    private const string Building = ".building";

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>The archive of editions taken in.</summary>
    public string Archive => Path.Combine(Root, "archive");

    private string Snapshots => Path.Combine(Root, "snapshots");

    private string CurrentFile => Path.Combine(Root, "current");

    /// <summary>The id of the snapshot that answers; null where none was built.</summary>
    public string? CurrentId => File.Exists(CurrentFile) ? File.ReadAllText(CurrentFile).Trim() : null;

    /// <summary>Opens the current snapshot, or an earlier one by id.</summary>
    /// <exception cref="SnapshotException">There is none, or it cannot be read.</exception>
    public Snapshot Open(string? id = null)
    {
        id ??= CurrentId ?? throw new SnapshotException($"{Root}: no data built; run ties update --from DIR");
        string folder = FolderOf(id);
        if (!Directory.Exists(folder))
        {
            throw new SnapshotException(
                $"{Snapshots}: no snapshot '{id}'; ties snapshots lists those that are kept"
            );
        }

        return Snapshot.Open(folder);
    }

    /// <summary>The manifests of all snapshots kept, oldest build first; unreadable ones are left out.</summary>
    public IReadOnlyList<Manifest> Kept()
    {
        if (!Directory.Exists(Snapshots))
        {
            return [];
        }

        return
        [
            .. Directory
                .EnumerateDirectories(Snapshots)
                .Where(d => !Path.GetFileName(d).StartsWith('.'))
                .Select(TryManifest)
                .OfType<Manifest>()
                .OrderBy(m => m.BuiltAt)
                .ThenBy(m => m.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a snapshot with this id is kept and complete.</summary>
    public bool Has(string id) => File.Exists(Path.Combine(FolderOf(id), Snapshot.ManifestFile));

    /// <summary>Makes a kept snapshot the one that answers.</summary>
    public void SetCurrent(string id)
    {
        string temporary = CurrentFile + ".new";
        File.WriteAllText(temporary, id + "\n");
        File.Move(temporary, CurrentFile, overwrite: true);
    }

    /// <summary>Builds a snapshot of these editions and puts it in place, without making it current.</summary>
    /// <returns>Its manifest.</returns>
    public Manifest Build(IReadOnlyList<PendingEdition> editions, DateTimeOffset builtAt)
    {
        string id = SnapshotBuilder.IdOf(editions);
        Directory.CreateDirectory(Snapshots);
        string staging = Path.Combine(Snapshots, $"{Building}-{id}");
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging);
        Manifest manifest = SnapshotBuilder.Build(
            editions,
            builtAt,
            sample: false,
            file => new FileStream(Path.Combine(staging, file), FileMode.CreateNew, FileAccess.Write)
        );
        using (FileStream stream = new(Path.Combine(staging, Snapshot.ManifestFile), FileMode.CreateNew))
        {
            JsonSerializer.Serialize(stream, manifest, ManifestJson.Default.Manifest);
            stream.Flush(flushToDisk: true);
        }

        string folder = FolderOf(id);
        if (Directory.Exists(folder))
        {
            // An earlier build of the same content that lost a file; nobody can be answering from it.
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(staging, folder);
        return manifest;
    }

    /// <summary>Creates the folder for the user alone and takes the lock that keeps a second update out.</summary>
    /// <exception cref="SnapshotException">Another update is running.</exception>
    public FileStream Lock()
    {
        if (!Directory.Exists(Root))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Root);
            }
            else
            {
                Directory.CreateDirectory(
                    Root,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            }
        }

        try
        {
            FileStream file = new(
                Path.Combine(Root, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            RemoveLeftovers();
            return file;
        }
        catch (IOException e)
        {
            throw new SnapshotException(
                $"{Root}: another update is running (the file 'lock' is held); wait for it to end",
                e
            );
        }
    }

    private void RemoveLeftovers()
    {
        if (!Directory.Exists(Snapshots))
        {
            return;
        }

        foreach (string leftover in Directory.EnumerateDirectories(Snapshots, Building + "*"))
        {
            Directory.Delete(leftover, recursive: true);
        }
    }

    private string FolderOf(string id) =>
        id.Length > 0 && id.All(char.IsAsciiLetterOrDigit)
            ? Path.Combine(Snapshots, id)
            : throw new SnapshotException($"'{id}' is not a snapshot id; ties snapshots lists them");

    private static Manifest? TryManifest(string folder)
    {
        try
        {
            return Snapshot.ReadManifest(Path.Combine(folder, Snapshot.ManifestFile));
        }
        catch (SnapshotException)
        {
            return null;
        }
    }
}
