using System.Globalization;

namespace Ties.Names;

/// <summary>The fitted weights (<c>weights.csv</c>: name, weight, what the value measures).</summary>
internal sealed class Weights
{
    private readonly float[] _weights;

    public Weights(float[] weights) => _weights = weights;

    public static Weights Fitted { get; } = Load();

    public float this[Feature feature] => _weights[(int)feature];

    public float LogOdds(in FeatureVector values)
    {
        float sum = 0;
        for (int i = 0; i < (int)Feature.Count; i++)
        {
            sum += values[i] * _weights[i];
        }

        return sum;
    }

    private static Weights Load()
    {
        float[] weights = new float[(int)Feature.Count];
        foreach (string line in TableFile.Lines("weights.csv"))
        {
            string[] fields = line.Split(',');
            if (Enum.TryParse(fields[0], out Feature feature))
            {
                weights[(int)feature] = float.Parse(fields[1], CultureInfo.InvariantCulture);
            }
        }

        return new Weights(weights);
    }
}
