using Ties.Host;

return TiesCommand.Run(args, HostIo.OfProcess());
