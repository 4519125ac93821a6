namespace Ties.Peers.Bench;

/// <summary>Invents words that look like those it has read: each letter follows from the two before it.</summary>
internal sealed class MarkovWords
{
    private readonly Dictionary<(char, char), List<char>> _next = [];

    public MarkovWords(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            (char a, char b) = ('^', '^');
            foreach (char c in word + "$")
            {
                if (!_next.TryGetValue((a, b), out List<char>? list))
                {
                    _next[(a, b)] = list = [];
                }

                list.Add(c);
                (a, b) = (b, c);
            }
        }
    }

    public string Next(Random random)
    {
        List<char> word = [];
        (char a, char b) = ('^', '^');
        while (true)
        {
            List<char> choices = _next[(a, b)];
            char c = choices[random.Next(choices.Count)];
            if (c == '$' && word.Count >= 4 || word.Count >= 14)
            {
                return new string([.. word]);
            }

            if (c == '$')
            {
                word.Clear();
                (a, b) = ('^', '^');
                continue;
            }

            word.Add(c);
            (a, b) = (b, c);
        }
    }
}
