using System.Diagnostics.CodeAnalysis;

namespace CostGov.Persistence;

/// <summary>
/// The folder that holds everything CostGov keeps. Created for its owner alone, whatever the umask: bills are confidential.
/// </summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly string[] NetworkFileSystems = ["nfs", "nfs4", "cifs", "smb", "smb2", "smbfs"];

    private DataFolder(string root) => Root = root;

    public string Root { get; }

    /// <summary>Immutable run files, one folder a run.</summary>
    public string Runs => Path.Combine(Root, "runs");

    /// <summary>What AWS answered, one folder a run: the source behind published figures.</summary>
    public string Answers => Path.Combine(Root, "answers");

    /// <summary>Files taken over from people and not yet imported.</summary>
    public string Staging => Path.Combine(Root, "staging");

    /// <summary>Rows that were left out of an import, with line and reason.</summary>
    public string Quarantine => Path.Combine(Root, "quarantine");

    /// <summary>Files that were asked for, until they expire.</summary>
    public string Exports => Path.Combine(Root, "exports");

    /// <summary>What cookies and forms are sealed with; whoever has it can make themselves anybody.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Emptied at every start.</summary>
    public string Tmp => Path.Combine(Root, "tmp");

    public string DatabaseFile => Path.Combine(Root, "costgov.db");

    public string CostStoreFile => Path.Combine(Root, "costs.duckdb");

    public string LockFile => Path.Combine(Root, "costgov.lock");

    /// <summary>Creates what is missing and proves that the folder can be written to.</summary>
    /// <exception cref="CannotStartException">The folder cannot be used; the message says why in one sentence.</exception>
    public static DataFolder Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var root = FullPath(path);
        try
        {
            var folder = new DataFolder(root);
            foreach (var directory in new[] { root, folder.Runs, folder.Answers, folder.Staging, folder.Quarantine, folder.Exports, folder.Keys, folder.Tmp })
                Create(directory);
            RefuseNetworkDisk(root);
            folder.ProveWritable();
            return folder;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotStartException($"The data folder {root} cannot be used: {FirstLine(broken)} Set CostGov:DataDirectory to a folder that this user may write to.", broken);
        }
    }

    /// <summary>Removes what an interrupted process left in <see cref="Tmp"/>. Only for the owner of the <see cref="InstanceLock"/>.</summary>
    public void EmptyTmp()
    {
        foreach (var directory in Directory.EnumerateDirectories(Tmp))
            Directory.Delete(directory, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Tmp))
            File.Delete(file);
    }

    public override string ToString() => Root;

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (ArgumentException broken)
        {
            throw new CannotStartException($"CostGov:DataDirectory '{path}' is not a path.", broken);
        }
    }

    private static void Create(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerOnly);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A file system that cannot be named is not refused for it.")]
    private static void RefuseNetworkDisk(string root)
    {
        string format;
        try
        {
            format = new DriveInfo(root).DriveFormat;
        }
        catch (Exception)
        {
            return;
        }

        if (NetworkFileSystems.Contains(format, StringComparer.OrdinalIgnoreCase))
            throw new CannotStartException($"The data folder {root} is on a network disk ({format}), where file locks are not reliable. Set CostGov:DataDirectory to a local disk.");
    }

    // Existing database files are tried too: a read-only file in a writable folder would otherwise fail at the first write.
    private void ProveWritable()
    {
        var probe = Path.Combine(Tmp, $"probe-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        foreach (var file in new[] { DatabaseFile, CostStoreFile }.Where(File.Exists))
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
    }

    private static string FirstLine(Exception broken) => broken.Message.Split('\n')[0].TrimEnd('.', '\r') + ".";
}
