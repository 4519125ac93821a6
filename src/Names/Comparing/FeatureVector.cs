using System.Runtime.CompilerServices;

namespace Ties.Names;

/// <summary>The values of all features for one pair of readings; lives on the stack.</summary>
[InlineArray((int)Feature.Count)]
internal struct FeatureVector
{
    private float _first;

    public float this[Feature feature]
    {
        readonly get => this[(int)feature];
        set => this[(int)feature] = value;
    }
}
