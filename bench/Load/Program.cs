using Ties.Load.Bench;

switch (args)
{
    case ["ownership", .. string[] sizes]:
        OwnershipLoad.Run(sizes);
        return 0;
    default:
        Console.Error.WriteLine("usage: ownership [STAKES…]");
        return 2;
}
