using System.CommandLine;
using Ties.Engine;

namespace Ties.Host.Verbs;

/// <summary><c>ties verify</c>: every checksum of every snapshot kept.</summary>
internal static class VerifyVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        Command command = new("verify", "Checks every file of every snapshot kept against its checksums")
        {
            common.Data,
        };
        command.SetAction(parsed =>
        {
            DataFolder folder = common.Folder(parsed);
            foreach (Manifest manifest in folder.Kept())
            {
                using Snapshot snapshot = folder.Open(manifest.Id);
                io.Output.WriteLine($"{manifest.Id}: sound, {snapshot.Facts.PartyCount} parties");
            }

            return ExitCodes.Answered;
        });
        return command;
    }
}
