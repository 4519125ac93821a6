using System.CommandLine;
using System.Text.RegularExpressions;
using Ties.Engine;
using Ties.Names;

namespace Ties.Host.Verbs;

/// <summary>The arguments that describe a party: name, schema, country, birth date, identifiers.</summary>
internal sealed partial class PartyOptions(HostIo io)
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The party's name; - reads it from standard input, @file from a file",
    };

    private readonly Option<string?> _schema = new("--schema")
    {
        Description = "FollowTheMoney schema: Person, Company, Organization, Vessel …",
        HelpName = "S",
    };

    private readonly Option<string[]> _country = new("--country")
    {
        Description = "Country, ISO 3166-1 alpha-2",
        HelpName = "CC",
    };

    private readonly Option<string[]> _birthDate = new("--birth-date")
    {
        Description = "Birth date: YYYY, YYYY-MM or YYYY-MM-DD",
        HelpName = "D",
    };

    private readonly Option<string[]> _id = new("--id")
    {
        Description = "Identifier, such as lei=…, imo=…, passport=…, wallet=…",
        HelpName = "TYPE=VALUE",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_name);
        command.Options.Add(_schema);
        command.Options.Add(_country);
        command.Options.Add(_birthDate);
        command.Options.Add(_id);
    }

    /// <summary>The text given as the name.</summary>
    public string Name(ParseResult parsed) => TextArgument.Read(parsed.GetValue(_name)!, io);

    public ScreenQuery Query(ParseResult parsed) =>
        new()
        {
            Schema = parsed.GetValue(_schema),
            Names = [Name(parsed)],
            Countries = [.. (parsed.GetValue(_country) ?? []).Select(Country)],
            BirthDates = [.. (parsed.GetValue(_birthDate) ?? []).Select(BirthDate)],
            Identifiers = [.. (parsed.GetValue(_id) ?? []).Select(Identifier)],
        };

    private static string Country(string code) =>
        code.Length == 2 && code.All(char.IsAsciiLetter)
            ? code.ToLowerInvariant()
            : throw CommandException.Usage(
                $"--country: '{code}' is not a two-letter country code such as CN"
            );

    private static string BirthDate(string date) =>
        PartialDate().IsMatch(date)
            ? date
            : throw CommandException.Usage(
                $"--birth-date: '{date}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"
            );

    private static PartyIdentifier Identifier(string text)
    {
        int equals = text.IndexOf('=');
        string? type = equals > 0 ? IdentifierTypes.Parse(text[..equals]) : null;
        return type is not null && equals + 1 < text.Length
            ? new PartyIdentifier(type, text[(equals + 1)..])
            : throw CommandException.Usage(
                $"--id: '{text}' is not TYPE=VALUE; types: {string.Join(", ", IdentifierTypes.Words)}"
            );
    }

    [GeneratedRegex("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
    private static partial Regex PartialDate();
}
