using System.Globalization;

namespace CostGov.Persistence;

/// <summary>
/// Says which process owns a data folder. The lock is the operating system's, so it ends with the process however that ends; the
/// number beside it is only for the message.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <exception cref="CannotStartException">Another process owns the folder.</exception>
    public static InstanceLock Take(DataFolder folder) =>
        TryTake(folder) ?? throw new CannotStartException(
            $"CostGov is already running (pid {OwnerOf(folder)}) on {folder.Root}: stop it first, or set CostGov:DataDirectory to another folder.");

    /// <summary>Null when another process owns the folder, as for a command that then leaves its work to the running server.</summary>
    public static InstanceLock? TryTake(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        FileStream file;
        try
        {
            file = new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }

        File.WriteAllText(PidFile(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new(file);
    }

    public void Dispose() => _file.Dispose();

    // Beside the lock: .NET does not let the locked file itself be read.
    private static string PidFile(DataFolder folder) => Path.ChangeExtension(folder.LockFile, ".pid");

    private static string OwnerOf(DataFolder folder) =>
        File.Exists(PidFile(folder)) && File.ReadAllText(PidFile(folder)) is { Length: > 0 } pid ? pid : "unknown";
}
