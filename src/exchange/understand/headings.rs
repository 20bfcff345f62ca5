//! What a heading hints at. The values of the column confirm or refuse it.

mod language;
mod private;
mod worth;

use crate::exchange::aliases::{self, Table, content_fields, lead_fields};

pub use language::language;
pub use private::private;
pub use worth::is_net;

/// What stands before " - " in headings of Pipedrive, and says whose field it is.
const OBJECTS: [&str; 18] = [
    "deal",
    "lead",
    "person",
    "organization",
    "organisation",
    "contact",
    "activity",
    "product",
    "obchod",
    "organisatie",
    "persoon",
    "kontakt",
    "aktivität",
    "activiteit",
    "opportunity",
    "account",
    "company",
    "firma",
];

/// A heading as small letters and digits only.
pub fn tight(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a heading in small letters: `createdDate`, `created_date` and `Created Date` are the same two.
pub fn words(heading: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut small = false;
    for c in heading.chars() {
        if (!c.is_alphanumeric() || c.is_uppercase() && small) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Object before the dash and the rest: `Person - Name`.
pub fn object(heading: &str) -> (Option<String>, &str) {
    match heading.split_once(" - ") {
        Some((before, rest)) if OBJECTS.contains(&before.trim().to_lowercase().as_str()) => {
            (Some(before.trim().to_lowercase()), rest.trim())
        }
        _ => (None, heading),
    }
}

fn among(table: &'static Table, heading: &str) -> Option<&'static str> {
    let key = tight(heading);
    if key.is_empty() {
        return None;
    }
    table.iter().find(|(_, names)| names.iter().any(|name| tight(name) == key)).map(|(field, _)| field.as_str())
}

/// Words that only repeat what the table is about.
const FILLERS: [&str; 33] = [
    "lead",
    "leads",
    "deal",
    "opportunity",
    "contact",
    "potential",
    "record",
    "prospect",
    "stamp",
    "timestamp",
    "utc",
    "the",
    "a",
    "of",
    "am",
    "on",
    "op",
    "at",
    "date",
    "datum",
    "time",
    "zeit",
    "tijd",
    "day",
    "tag",
    "dag",
    "hs",
    "crm",
    "sf",
    "eur",
    "usd",
    "chf",
    "euro",
];

/// The field of a lead a heading hints at.
pub fn lead(heading: &str) -> Option<&'static str> {
    let (object, rest) = object(heading);
    if let Some(object) = object.as_deref()
        && ["name", "naam", "titel", "title"].contains(&rest.to_lowercase().as_str())
    {
        return Some(match object {
            "person" | "persoon" | "contact" | "kontakt" => "name",
            "organization" | "organisation" | "organisatie" | "account" | "company" | "firma" => "company",
            _ => "record_name",
        });
    }
    // "Status - Created" is neither a status nor the day of coming.
    if heading.contains(" - ") && object.is_none() {
        let kept = words(heading).into_iter().filter(|word| !FILLERS.contains(&word.as_str())).collect::<Vec<_>>();
        return if kept.len() == 1 { known_lead(&kept.concat()) } else { private(heading) };
    }
    known_lead(rest)
        .or_else(|| private(rest))
        .or_else(|| {
            let kept: Vec<String> = words(rest).into_iter().filter(|word| !FILLERS.contains(&word.as_str())).collect();
            let whole = words(rest);
            if kept.is_empty() || kept.len() == whole.len() { None } else { known_lead(&kept.concat()) }
        })
        .or_else(|| known_lead(without_brackets(rest)?))
        .or_else(|| worth::is_amount(rest).then_some("amount"))
}

/// A heading without what stands in brackets at its end: a unit, a scale, a remark.
fn without_brackets(heading: &str) -> Option<&str> {
    let heading = heading.trim_end();
    let open = if heading.ends_with(')') { '(' } else { '[' };
    let kept = heading.get(..heading.rfind(open)?)?.trim_end();
    (heading.ends_with([')', ']']) && !kept.is_empty()).then_some(kept)
}

fn known_lead(heading: &str) -> Option<&'static str> {
    if aliases::only_names(heading) && among(lead_fields(), heading) != Some("ref") {
        return Some("record_name");
    }
    match among(lead_fields(), heading) {
        // A bare "Name" is the lead's; whether it is a person's, its values say.
        Some("name") if ["name", "leadname"].contains(&tight(heading).as_str()) => Some("record_name"),
        found => found,
    }
}

/// The field of a content item a heading hints at.
pub fn content(heading: &str) -> Option<&'static str> {
    among(content_fields(), heading).or_else(|| among(content_fields(), without_brackets(heading)?))
}

fn has(heading: &str, list: &[&str]) -> bool {
    let words = words(heading);
    words.iter().any(|word| list.contains(&word.as_str()))
}

fn ends(heading: &str, list: &[&str]) -> bool {
    words(heading).iter().any(|word| list.iter().any(|end| word.ends_with(end)))
}

/// Whether a heading says that the values are days.
pub fn is_date(heading: &str) -> bool {
    let says = [
        "date",
        "datum",
        "created",
        "erstellt",
        "aangemaakt",
        "closed",
        "closing",
        "modified",
        "geändert",
        "gewijzigd",
        "changed",
        "updated",
        "since",
        "seit",
        "sinds",
        "expires",
        "verloopt",
        "timestamp",
        "stamp",
        "zeitpunkt",
        "tijdstip",
        "angelegt",
        "eingegangen",
        "eingang",
        "abgeschlossen",
        "gesloten",
        "createdate",
        "closedate",
        "createddate",
        "day",
        "dag",
        "tag",
    ];
    (has(heading, &says)
        || ends(heading, &["datum", "date"])
        || has(heading, &["time", "zeit", "tijd"]) && words(heading).len() > 1)
        && !has(heading, &["days", "age", "number", "call", "response", "duration", "dauer", "spent", "month"])
}

/// Whether a heading says that the values are money.
pub fn is_money(heading: &str) -> bool {
    let says = [
        "amount", "revenue", "value", "price", "cost", "costs", "budget", "betrag", "umsatz", "preis", "kosten",
        "wert", "bedrag", "omzet", "waarde", "prijs", "erlös", "erlöse", "kosten", "spend", "margin", "marge",
        "salary", "gehalt", "balance", "turnover", "eur", "usd", "cpc", "cpl", "cac", "ausgaben", "uitgaven", "spent",
    ];
    has(heading, &says) || ends(heading, &["wert", "betrag", "umsatz", "preis", "kosten", "waarde", "bedrag", "omzet"])
}

/// Whether a heading says that the values are counts, whose numbers are whole.
pub fn is_count(heading: &str) -> bool {
    let says = [
        "number",
        "anzahl",
        "aantal",
        "count",
        "employees",
        "visits",
        "pageviews",
        "views",
        "downloads",
        "clicks",
        "impressions",
        "sessions",
        "leads",
        "contacts",
        "visitors",
        "opens",
        "forms",
        "submissions",
        "mitarbeiter",
        "besuche",
        "bezoeken",
        "weergaven",
        "aufrufe",
        "headcount",
        "interactions",
        "seitenaufrufe",
        "klicks",
        "users",
    ];
    (has(heading, &says) || ends(heading, &["anzahl", "aantal", "anzahl"]) || heading.trim_start().starts_with('#'))
        && !is_rate(heading)
}

/// Whether a heading says that the values are shares or means.
pub fn is_rate(heading: &str) -> bool {
    let says = [
        "rate",
        "share",
        "ratio",
        "quote",
        "anteil",
        "aandeel",
        "percent",
        "prozent",
        "procent",
        "avg",
        "average",
        "mean",
        "score",
        "ctr",
        "cvr",
        "mittel",
        "durchschnitt",
        "gemiddelde",
        "is",
        "probability",
        "per",
    ];
    has(heading, &says)
        || heading.contains('%')
        || heading.contains(" / ")
        || ends(heading, &["quote", "rate", "ratio", "percentage"])
}

/// Whether a heading says that the values sum up those of other columns.
pub fn is_total(heading: &str) -> bool {
    let says = [
        "total",
        "totals",
        "grandtotal",
        "sum",
        "summe",
        "gesamt",
        "gesamtsumme",
        "gesamtergebnis",
        "insgesamt",
        "totaal",
        "eindtotaal",
        "ytd",
        "average",
        "avg",
        "durchschnitt",
        "mittelwert",
        "gemiddelde",
    ];
    says.contains(&tight(heading).as_str())
}

/// Whether a heading names a part of time: a year, a quarter, the number of a month. Its numbers count nothing.
pub fn is_part_of_time(heading: &str) -> bool {
    let says = [
        "year",
        "jahr",
        "jaar",
        "quarter",
        "quartal",
        "kwartaal",
        "qtr",
        "month",
        "monat",
        "maand",
        "week",
        "woche",
        "kw",
        "day",
        "tag",
        "dag",
        "halbjahr",
        "halfjaar",
        "fy",
        "yyyy",
        "mm",
        "monthname",
        "monatsname",
        "maandnaam",
    ];
    let all = words(heading);
    let beside = ["no", "nr", "number", "nummer", "name", "naam", "of", "fiscal", "financial", "calendar", "the"];
    let part = |word: &String| says.contains(&word.as_str()) || word.ends_with("jahr") || word.ends_with("jaar");
    all.iter().any(part) && all.iter().all(|word| part(word) || beside.contains(&word.as_str()))
        || ends(heading, &["monatsnummer", "maandnummer", "jahreszahl", "jaartal"])
}

/// Whether a heading says that the values are codes: they are not calculated with.
pub fn is_code(heading: &str) -> bool {
    let says = [
        "id",
        "no",
        "nr",
        "nummer",
        "number",
        "code",
        "key",
        "plz",
        "postleitzahl",
        "postcode",
        "zip",
        "postal",
        "sku",
        "version",
        "guid",
        "kennung",
        "kenmerk",
        "isbn",
        "ean",
        "vat",
        "ustid",
        "kvk",
    ];
    let counted = ["of", "von", "der", "van", "calls", "visits", "employees", "events", "ereignisse", "gebeurtenissen"];
    (has(heading, &says) && !has(heading, &counted) || ends(heading, &["nummer", "nr", "code", "plz", "id"]))
        && !has(heading, &["status"])
}

/// Whether a heading says that the values are places, where `NA` is one.
pub fn is_place(heading: &str) -> bool {
    has(heading, &["country", "land", "region", "staat", "continent", "market", "markt", "territory", "countrycode"])
}

/// A name for well-known columns that are kept under their own headings.
pub fn known_attribute(heading: &str) -> Option<&'static str> {
    let key = tight(heading);
    let of = |names: &[&str]| names.contains(&key.as_str());
    if of(&["city", "ort", "stadt", "plaats", "woonplaats", "town", "wohnort", "stad"]) {
        Some("city")
    } else if of(&["plz", "postleitzahl", "postcode", "zip", "zipcode", "postalcode", "zippostalcode"]) {
        Some("post-code")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_all_systems_hint_at_the_same_fields() {
        for (heading, field) in [
            ("Record ID", "ref"),
            ("LEADID", "ref"),
            ("Prospect ID", "ref"),
            ("opportunity_id", "ref"),
            ("Deal - ID", "ref"),
            ("Leadnummer", "ref"),
            ("Kenmerk", "ref"),
            ("Created Time", "created"),
            ("createdate", "created"),
            ("CreatedDate", "created"),
            ("Aangemaakt", "created"),
            ("Aanmaakdatum", "created"),
            ("Date created", "created"),
            ("Created stamp", "created"),
            ("Erstellt", "created"),
            ("Abschluss am", "closed"),
            ("Closing Date", "closed"),
            ("close_date", "closed"),
            ("dealstage", "stage"),
            ("deal_stage", "stage"),
            ("Organization - Name", "company"),
            ("Person - Name", "name"),
            ("Price - EUR", "amount"),
            ("Offertebedrag", "amount"),
            ("Auftragswert netto", "amount"),
            ("Gesamtauftragssumme", "amount"),
            ("Voraussichtlicher Auftragswert", "amount"),
            ("Deal Size (EUR)", "amount"),
            ("Potential Owner", "owner"),
            ("assigned_user", "owner"),
            ("Sales Rep", "owner"),
            ("Geändert von", "owner"),
            ("Ansprechpartner", "name"),
            ("Contact Name", "name"),
            ("MobilePhone", "phone"),
            ("Telefon (geschäftlich)", "phone"),
            ("Tel.", "phone"),
            ("Straße", "personal"),
            ("LinkedIn", "personal"),
            ("Geburtsdatum", "personal"),
            ("Notizen", "free_text"),
        ] {
            assert_eq!(lead(heading), Some(field), "{heading}");
        }
        for heading in [
            "Status - Created",
            "Region group",
            "Age in Days",
            "Number of emails opened",
            "Campaign Id",
            "Price page visits",
            "Order type",
            "Discount amount",
            "Kosten pro Auftrag",
            "Auftragsart",
            "Jahresauftragswert je Kunde",
        ] {
            assert_eq!(lead(heading), None, "{heading}");
        }
    }
}
