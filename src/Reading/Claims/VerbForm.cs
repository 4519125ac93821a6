namespace Ties.Reading;

/// <summary>Forms of an English verb; one spelling may be several.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}
