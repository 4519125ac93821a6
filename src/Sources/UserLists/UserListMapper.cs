using Ties.Model;

namespace Ties.Sources;

/// <summary>Maps rows of a user's watchlist.</summary>
internal sealed class UserListMapper(FactsBuilder facts, CsvTable row, UserDates dates)
{
    /// <summary>Maps the current row.</summary>
    public void Map()
    {
        string schema = Schema();
        PartyBuilder party = facts.Party(row["id"], schema).Specify(schema);
        party.Add("name", row["name"]);
        foreach (string column in row.Columns)
        {
            if (row[column].Length > 0)
            {
                Add(party, column);
            }
        }

        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = facts.Dataset.Id,
                ListedName = row["name"],
                Programs = row["program"].Length > 0 ? [row["program"]] : [],
                Sources = [facts.Source],
            }
        );
    }

    private string Schema()
    {
        string stated = row.Has("schema") ? row["schema"] : row["type"];
        return ColumnNames.Key(stated) switch
        {
            "" => row["birth_date"].Length > 0 ? "Person" : SchemaGuess.Of(row["name"]),
            "person" or "individual" or "people" => "Person",
            "company" => "Company",
            "organization" or "organisation" or "org" or "entity" => "Organization",
            "publicbody" or "government" => "PublicBody",
            "vessel" or "ship" => "Vessel",
            "airplane" or "aircraft" => "Airplane",
            _ => "LegalEntity",
        };
    }

    private void Add(PartyBuilder party, string column)
    {
        string key = ColumnNames.Key(column);
        switch (key)
        {
            case "id" or "name" or "schema" or "type" or "program":
                break;
            case "alias" or "aliases" or "aka":
                Each(column, v => party.Add("alias", v));
                break;
            case "weakalias" or "weakaliases":
                Each(column, v => party.Add("weakAlias", v));
                break;
            case "previousname" or "formername" or "fka":
                Each(column, v => party.Add("previousName", v));
                break;
            case "country" or "countries" or "nationality" or "citizenship" or "jurisdiction":
                string property = key.StartsWith("countr", StringComparison.Ordinal) ? "country" : key;
                Each(
                    column,
                    v =>
                        party.Add(property, Countries.Code(v) ?? Countries.Code(v.ToUpperInvariant()) ?? v, v)
                );
                break;
            case "birthdate" or "dob" or "dateofbirth" or "born":
                Each(column, v => AddBirthDate(party, v));
                break;
            case "address" or "addresses":
                foreach (string address in row[column].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
                {
                    party.Add("address", address);
                }

                break;
            case "birthplace" or "placeofbirth":
                party.Add("birthPlace", row[column]);
                break;
            case "notes" or "note" or "remarks" or "comment":
                party.Add("notes", row[column]);
                break;
            default:
                AddOther(party, column);
                break;
        }
    }

    private void AddOther(PartyBuilder party, string column)
    {
        if (ColumnNames.IdentifierProperty(column) is { } identifier)
        {
            Each(column, v => Particulars.AddIdentifier(facts, party, identifier, v, v, row.Line));
        }
        else
        {
            party.Add("notes", $"{column}: {row[column]}");
        }
    }

    private void AddBirthDate(PartyBuilder party, string text)
    {
        if (dates.Read(text) is { Count: > 0 } read)
        {
            foreach (string date in read)
            {
                party.Add("birthDate", date, text);
            }
        }
        else
        {
            facts.Problem(
                row.Line,
                "the birth date is not read as a date",
                "kept as a note; write YYYY-MM-DD"
            );
            party.Add("notes", $"birth date: {text}");
        }
    }

    private void Each(string column, Action<string> add)
    {
        foreach (string part in row[column].Split(" | "))
        {
            foreach (
                string value in part.Split(
                    ';',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            {
                add(value);
            }
        }
    }
}
