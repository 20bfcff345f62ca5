//! Headings of CRM systems and spreadsheets, and the fields they mean.

/// A field of a lead and the headings under which it is found (lower case, prefix before " - " removed, `_` as blank).
pub(super) const LEAD_FIELDS: &[(&str, &[&str])] = &[
    (
        "ref",
        &[
            "record id",
            "contact id",
            "lead id",
            "id",
            "deal id",
            "opportunity id",
            "datensatz-id",
            "pipedrive system id",
            "hs object id",
            "(do not modify) lead",
            "(nicht ändern) lead",
            "(niet wijzigen) lead",
            "(do not modify) opportunity",
            "mql id",
        ],
    ),
    (
        "created",
        &[
            "create date",
            "created date",
            "createddate",
            "createdate",
            "created on",
            "deal created",
            "lead created",
            "lead created on",
            "add time",
            "deal erstellt",
            "erstellt am",
            "erstelldatum",
            "erstellungsdatum",
            "aangemaakt op",
            "engage date",
            "first contact date",
            "created",
        ],
    ),
    ("outcome", &["outcome", "is closed won", "hs is closed won", "converted", "isconverted", "ergebnis", "resultaat"]),
    (
        "stage",
        &[
            "lifecycle stage",
            "lifecyclestage",
            "lead status",
            "hs lead status",
            "status",
            "deal stage",
            "stage",
            "phase",
            "deal-phase",
            "pipeline phase",
            "sales stage",
            "fase",
            "lifecycle-phase",
            "deal status",
            "statuscode",
        ],
    ),
    (
        "won_date",
        &[
            "won date",
            "won time",
            "became a customer date",
            "datum des gewonnenen deals",
            "datum gewonnen",
            "date entered \"customer (lifecycle stage pipeline)\"",
            "hs lifecyclestage customer date",
        ],
    ),
    ("lost_date", &["lost time", "lost date", "datum des verlorenen deals", "datum verloren"]),
    (
        "closed",
        &[
            "close date",
            "closedate",
            "closed on",
            "close time",
            "deal closed on",
            "actual close date",
            "abschlussdatum",
            "schlusstermin",
            "deal abgeschlossen am",
            "sluitingsdatum",
            "converted date",
            "converteddate",
            "umwandlungsdatum",
        ],
    ),
    (
        "reason",
        &[
            "lost reason",
            "closed lost reason",
            "verlustgrund",
            "reden van verlies",
            "status reason",
            "statusgrund",
            "reden van status",
        ],
    ),
    (
        "source",
        &[
            "original source",
            "original traffic source",
            "hs analytics source",
            "lead source",
            "leadsource",
            "source",
            "quelle",
            "lead-quelle",
            "bron",
            "origin",
            "herkunft",
            "kanal",
            "channel",
        ],
    ),
    (
        "amount",
        &[
            "amount",
            "value",
            "est. revenue",
            "est. value",
            "actual revenue",
            "total revenue",
            "recent deal amount",
            "deal amount",
            "betrag",
            "wert",
            "umsatz",
            "bedrag",
            "waarde",
            "close value",
            "deal value",
            "auftragswert",
        ],
    ),
    (
        "company",
        &[
            "company",
            "company name",
            "company / account",
            "account name",
            "account",
            "organization",
            "organisation",
            "firma",
            "firma / account",
            "unternehmen",
            "bedrijf",
            "organisatie",
            "associated company",
            "potential customer",
        ],
    ),
    ("industry", &["industry", "branche", "industry sector", "segment", "business segment", "sector"]),
    (
        "employees",
        &[
            "number of employees",
            "numberofemployees",
            "company size",
            "no. of employees",
            "employees",
            "mitarbeiterzahl",
            "mitarbeitende",
            "mitarbeiter",
            "aantal werknemers",
            "medewerkers",
        ],
    ),
    ("revenue", &["annual revenue", "annualrevenue", "jahresumsatz", "jaaromzet"]),
    ("country", &["country", "land", "country/region", "land/region"]),
    ("region", &["state/region", "state/province", "state or province", "bundesland", "region", "provincie"]),
    ("title", &["job title", "title", "position", "funktion", "functie", "funktie", "stellenbezeichnung"]),
    ("seniority", &["seniority", "senioritätsstufe", "karrierestufe"]),
    ("department", &["job function", "department", "abteilung", "afdeling"]),
    ("persona", &["persona"]),
    ("product", &["product", "produkt", "line"]),
    ("rating", &["hubspot score", "score", "lead score", "rating", "bewertung", "punkte"]),
    ("visits", &["number of visits", "number of sessions", "visits", "besuche", "bezoeken"]),
    ("pageviews", &["number of pageviews", "page views", "pageviews", "seitenaufrufe", "paginaweergaven"]),
    ("forms", &["number of form submissions", "formulareinsendungen"]),
    (
        "last_activity",
        &[
            "last activity date",
            "lastactivitydate",
            "last activity",
            "datum der letzten aktivität",
            "letzte aktivität",
            "laatste activiteit",
        ],
    ),
    ("campaign", &["campaign name", "source campaign", "kampagne", "campagne"]),
    ("email", &["email", "e-mail", "email address", "e-mail-adresse", "e-mailadres", "person email"]),
    (
        "phone",
        &[
            "phone",
            "phone number",
            "mobile phone number",
            "mobile",
            "business phone",
            "telefon",
            "telefonnummer",
            "mobiltelefon",
            "telefoon",
            "telefoonnummer",
        ],
    ),
    (
        "name",
        &[
            "first name",
            "firstname",
            "last name",
            "lastname",
            "name",
            "full name",
            "contact person",
            "kontaktperson",
            "vorname",
            "nachname",
            "voornaam",
            "achternaam",
            "contactpersoon",
            "lead name",
        ],
    ),
    (
        "owner",
        &[
            "contact owner",
            "deal owner",
            "lead owner",
            "owner",
            "ownerid",
            "opportunity owner",
            "besitzer",
            "eigentümer",
            "lead-eigentümer",
            "leadinhaber",
            "opportunity-inhaber",
            "zuständiger",
            "kontakt-zuständiger",
            "eigenaar",
            "sales agent",
            "hubspot owner id",
            "created by",
            "seller id",
        ],
    ),
];

/// A field of a content item and the headings under which it is found.
pub(super) const CONTENT_FIELDS: &[(&str, &[&str])] = &[
    ("title", &["title", "name", "titel", "bezeichnung", "naam", "inhalt", "content", "asset"]),
    ("kind", &["type", "kind", "content type", "typ", "art", "inhaltstyp", "soort", "contenttype"]),
    ("format", &["format", "dateiformat", "bestandsformaat"]),
    ("language", &["language", "sprache", "taal"]),
    (
        "location",
        &["url", "link", "location", "path", "ort", "ablage", "ablageort", "pfad", "adresse", "locatie", "plaats"],
    ),
    ("version", &["version", "versie"]),
    ("origin", &["origin", "department", "herkunft", "abteilung", "afdeling", "herkomst", "von"]),
    ("owner", &["owner", "verantwortlich", "besitzer", "eigentümer", "eigenaar", "verantwoordelijke"]),
    ("author", &["author", "autor", "autorin", "auteur", "created by", "erstellt von"]),
    ("created", &["created", "created on", "create date", "erstellt", "erstellt am", "aangemaakt", "aangemaakt op"]),
    (
        "changed",
        &[
            "changed",
            "last changed",
            "last modified",
            "modified",
            "updated",
            "geändert",
            "geändert am",
            "letzte änderung",
            "gewijzigd",
            "gewijzigd op",
            "stand",
        ],
    ),
    ("expires", &["expires", "expiry", "gültig bis", "läuft ab", "ablaufdatum", "verloopt", "geldig tot"]),
    ("rights_until", &["rights until", "rights expire", "bildrechte bis", "rechte bis", "rechten tot"]),
    ("published", &["published", "published where", "channel", "veröffentlicht", "kanal", "gepubliceerd", "kanaal"]),
    ("requested_by", &["requested by", "requester", "angefordert von", "aangevraagd door"]),
    ("competitor", &["competitor", "wettbewerber", "concurrent"]),
    ("product", &["product", "produkt", "product line", "produktlinie"]),
    ("scope", &["scope", "geltungsbereich", "bereik"]),
    ("audience", &["audience", "visibility", "zielgruppe", "sichtbarkeit", "doelgroep", "zichtbaarheid"]),
    ("personas", &["persona", "personas", "buyer persona", "buyer personas"]),
    ("stages", &["stage", "stages", "journey stage", "phase", "phasen", "kaufphase", "fase", "fasen", "fases"]),
    ("objection", &["objection", "einwand", "bezwaar"]),
    (
        "useful_sales",
        &[
            "usefulness sales",
            "useful sales",
            "sales rating",
            "nutzen vertrieb",
            "vertrieb",
            "nut verkoop",
            "verkoop",
            "sales",
        ],
    ),
    (
        "useful_marketing",
        &[
            "usefulness marketing",
            "useful marketing",
            "marketing rating",
            "nutzen marketing",
            "nut marketing",
            "marketing",
        ],
    ),
    (
        "known_sales",
        &["known to sales", "sales knows", "vertrieb kennt", "kennt vertrieb", "bekannt bij verkoop", "verkoop kent"],
    ),
    (
        "known_marketing",
        &[
            "known to marketing",
            "marketing knows",
            "marketing kennt",
            "kennt marketing",
            "bekannt bij marketing",
            "marketing kent",
        ],
    ),
    ("views", &["views", "downloads", "aufrufe", "weergaven"]),
    ("won_deals", &["won deals", "used in won deals", "gewonnene aufträge", "gewonnen deals"]),
    ("verdict", &["verdict", "decision", "urteil", "entscheidung", "oordeel", "besluit"]),
    ("reason", &["reason", "grund", "begründung", "reden", "motivering"]),
    (
        "notes",
        &[
            "notes",
            "comment",
            "comments",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "kommentar",
            "opmerking",
            "opmerkingen",
            "notities",
        ],
    ),
];

/// Headings of the month column of a funnel table.
pub(super) const MONTH_HEADINGS: &[&str] =
    &["month", "monat", "maand", "period", "periode", "zeitraum", "date", "datum"];

/// Standard funnel stages by their key letter, and the headings under which they are found.
pub(super) const STAGE_HEADINGS: &[(&str, &[&str])] = &[
    ("V", &["visits", "visit", "sessions", "besuche", "bezoeken", "visitors", "besucher", "bezoekers"]),
    (
        "I",
        &[
            "inquiries",
            "inquiry",
            "enquiries",
            "leads",
            "lead",
            "contacts",
            "anfragen",
            "anfrage",
            "kontakte",
            "aanvragen",
            "aanvraag",
            "new",
        ],
    ),
    (
        "M",
        &[
            "mql",
            "mqls",
            "marketing qualified lead",
            "marketing-qualified leads",
            "marketing qualified leads",
            "aql",
            "first contact date",
            "became a marketing qualified lead date",
        ],
    ),
    ("P", &["passed", "handed over", "übergeben", "overgedragen", "assigned", "routed"]),
    (
        "A",
        &[
            "sal",
            "sals",
            "accepted",
            "sales accepted lead",
            "sales-accepted leads",
            "angenommen",
            "geaccepteerd",
            "working",
        ],
    ),
    (
        "S",
        &[
            "sql",
            "sqls",
            "sales qualified lead",
            "sales-qualified leads",
            "qualifiziert",
            "gekwalificeerd",
            "qualified",
            "became a sales qualified lead date",
        ],
    ),
    (
        "O",
        &[
            "opportunity",
            "opportunities",
            "proposal",
            "proposals",
            "angebot",
            "angebote",
            "offerte",
            "offertes",
            "deals",
            "became an opportunity date",
            "engage date",
        ],
    ),
    (
        "W",
        &[
            "won",
            "closed won",
            "customers",
            "customer",
            "gewonnen",
            "aufträge",
            "klanten",
            "won date",
            "won time",
            "became a customer date",
        ],
    ),
];

/// A heading in the form of the tables above.
pub(super) fn normalise(heading: &str) -> String {
    let heading = heading.replace('_', " ").to_lowercase();
    let heading = heading.split_once(" - ").map_or(heading.as_str(), |(_, rest)| rest);
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The field of a table whose aliases hold this heading.
pub(super) fn find(fields: &[(&'static str, &[&str])], heading: &str) -> Option<&'static str> {
    let heading = normalise(heading);
    fields.iter().find(|(_, aliases)| aliases.contains(&heading.as_str())).map(|(field, _)| *field)
}

/// The outcome a value of a column means: a word such as "closed won", or yes and no under a heading that says to what.
pub(super) fn outcome_under(heading: &str, value: &str) -> Option<crate::model::Outcome> {
    use crate::model::Outcome;
    let Some(yes) = super::values::parse_yes_no(value) else { return outcome(value) };
    let heading = normalise(heading);
    let says = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    if says(&["lost", "verloren"]) {
        return yes.then_some(Outcome::Lost);
    }
    // What was not converted yet, or is not closed as won, may still become something.
    if says(&["convert", "konvert", "closed won"]) {
        return yes.then_some(Outcome::Won);
    }
    Some(if yes { Outcome::Won } else { Outcome::Lost })
}

/// Headings of columns that only name the record or the system it came from: they say nothing about leads.
const NAMES: [&str; 16] = [
    "deal name",
    "opportunity name",
    "opportunity-name",
    "titel",
    "topic",
    "subject",
    "thema",
    "onderwerp",
    "description",
    "beschreibung",
    "omschrijving",
    "associated contact ids",
    "associated contact",
    "associated company ids",
    "associated company id",
    "associated deals",
];

/// Whether a heading only names the record, or is kept by the system for itself.
pub(super) fn only_names(heading: &str) -> bool {
    let heading = normalise(heading);
    let of_the_system = ["(do not modify)", "(nicht ändern)", "(niet wijzigen)"];
    NAMES.contains(&heading.as_str()) || of_the_system.iter().any(|mark| heading.starts_with(mark))
}

/// The outcome a stage or status word means.
pub(super) fn outcome(word: &str) -> Option<crate::model::Outcome> {
    use crate::model::Outcome;
    let word = normalise(word);
    let has = |words: &[&str]| words.contains(&word.as_str());
    if has(&["won", "closed won", "closedwon", "gewonnen", "customer", "kunde", "klant", "converted", "konvertiert"]) {
        Some(Outcome::Won)
    } else if has(&["lost", "closed lost", "closedlost", "verloren"]) {
        Some(Outcome::Lost)
    } else if has(&[
        "rejected",
        "unqualified",
        "disqualified",
        "abgelehnt",
        "disqualifiziert",
        "afgewezen",
        "bad timing",
    ]) {
        Some(Outcome::Rejected)
    } else {
        None
    }
}
