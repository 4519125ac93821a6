using System.Buffers;
using System.Diagnostics;
using Ties.Index;
using Ties.Micro.Bench;
using Ties.Names;

// Time and allocation of the single steps of a search on names made up here: no data needed, the same on every run.
// Allocations are exact and checked against their bounds; times are this machine's.
string[] fore =
[
    "Oleksandr",
    "Mohammad",
    "Maria",
    "Juan",
    "Ivan",
    "Hassan",
    "Elena",
    "Chun",
    "Ahmed",
    "Natalia",
];
string[] sur =
[
    "Kovalenko",
    "Petrov",
    "Garcia",
    "Rahimi",
    "Tanaka",
    "Al-Masri",
    "Sokolova",
    "Hwang",
    "Nunez",
    "Becker",
];
string[] trade =
[
    "Trading LLC",
    "Shipping Co Ltd",
    "Energy GmbH",
    "Electronics Technology Group",
    "Invest OOO",
];
Random random = new(1);
List<(string Text, NameKind Kind)> names = [];
for (int i = 0; i < 20_000; i++)
{
    string word = string.Concat(
        Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}")
    );
    names.Add(
        i % 3 == 0
            ? ($"{word} {trade[i % 5]}", NameKind.Organization)
            : ($"{fore[random.Next(10)]} {word} {sur[random.Next(10)]}", NameKind.Person)
    );
}

List<AnalysedName> analysed = [.. names.Select(n => NameAnalyser.Analyse(n.Text, n.Kind))];
NameIndexBuilder builder = new();
for (int i = 0; i < names.Count; i++)
{
    builder.AddName(i, analysed[i], false);
}

ArrayBufferWriter<byte> bytes = new();
builder.WriteTo(bytes);
NameIndex index = NameIndex.Open(bytes.WrittenMemory);
NameSearcher searcher = index.OpenSearcher();
NameComparer comparer = NameComparer.Default;
Console.WriteLine($"{"step", -34} {"ns", 10} {"bytes", 8} {"bound", 8}");
bool fine = Step.Run(
    "analyse a name",
    20_000,
    2_500,
    i => NameAnalyser.Analyse(names[i].Text, names[i].Kind)
);
fine &= Step.Run(
    "score two unlike names",
    20_000,
    0,
    i => comparer.Score(analysed[i], analysed[(i * 7) % 20_000])
);
fine &= Step.Run(
    "score two like names",
    20_000,
    0,
    i => comparer.Score(analysed[i], analysed[(i + 3) % 20_000])
);
fine &= Step.Run("search, names analysed before", 5_000, 600, i => searcher.Search(analysed[i * 4]));
return fine ? 0 : 1;
