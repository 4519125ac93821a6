using Ties.Accuracy.Bench;

string mode = args.Length > 0 ? args[0] : "";
string shared = Option("--shared") ?? "shared";
string repository = Option("--repository") ?? ".";
return mode switch
{
    "reading" => ReadingBench.Run(args[1..]),
    "names" => NamesReport.Run(shared, repository, args.Contains("--record"), args.Contains("--errors")),
    "fit" => FitCommand.Run(shared, repository),
    "frequencies" => FrequencyCommand.Run(shared, repository),
    "speed" => SpeedCommand.Run(shared),
    "screen" => ScreenCommand.Run(shared, args.Contains("--errors")),
    _ => Usage(),
};

string? Option(string name)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Accuracy names|reading|fit|frequencies|speed|screen --shared DIR [--repository DIR] [--record] [--errors]"
    );
    return 2;
}
