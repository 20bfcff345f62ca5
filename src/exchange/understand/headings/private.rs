//! Headings of personal data, by their words in any combination.

use super::{tight, words};

const PEOPLE: [&str; 28] = [
    "surname",
    "vorname",
    "nachname",
    "voornaam",
    "achternaam",
    "firstname",
    "lastname",
    "fullname",
    "familyname",
    "givenname",
    "middlename",
    "ansprechpartner",
    "ansprechpartnerin",
    "ansprechperson",
    "kontaktperson",
    "contactpersoon",
    "contactperson",
    "contactname",
    "kontaktname",
    "contactnaam",
    "salutation",
    "anrede",
    "aanhef",
    "familienname",
    "volledigenaam",
    "vollständigername",
    "tussenvoegsel",
    "nickname",
];
const OWNERS: [&str; 32] = [
    "owner",
    "besitzer",
    "eigentümer",
    "inhaber",
    "eigenaar",
    "verantwortlich",
    "verantwortlicher",
    "verantwoordelijke",
    "zuständig",
    "zuständiger",
    "betreuer",
    "kundenbetreuer",
    "kundenberater",
    "verkäufer",
    "verkoper",
    "vertriebler",
    "accountmanager",
    "salesrep",
    "salesperson",
    "salesagent",
    "agent",
    "assignee",
    "assigned",
    "sdr",
    "bdr",
    "bearbeiter",
    "behandelaar",
    "rep",
    "toegewezen",
    "zugewiesen",
    "seller",
    "ownerid",
];
const PERSONAL_WORDS: [&str; 42] = [
    "street",
    "straße",
    "strasse",
    "straat",
    "adresse",
    "address",
    "adres",
    "hausnummer",
    "huisnummer",
    "linkedin",
    "xing",
    "twitter",
    "facebook",
    "instagram",
    "skype",
    "geburtsdatum",
    "geburtstag",
    "verjaardag",
    "birthday",
    "birthdate",
    "birth",
    "dateofbirth",
    "geboren",
    "dob",
    "geboortedatum",
    "iban",
    "bic",
    "username",
    "benutzername",
    "gebruikersnaam",
    "password",
    "passport",
    "ssn",
    "bsn",
    "latitude",
    "longitude",
    "gender",
    "geschlecht",
    "geslacht",
    "website",
    "avatar",
    "ip",
];
const NOTES: [&str; 28] = [
    "note",
    "notes",
    "notiz",
    "notizen",
    "bemerkung",
    "bemerkungen",
    "kommentar",
    "kommentare",
    "comment",
    "comments",
    "message",
    "nachricht",
    "bericht",
    "description",
    "beschreibung",
    "omschrijving",
    "opmerking",
    "opmerkingen",
    "notitie",
    "notities",
    "toelichting",
    "anmerkung",
    "anmerkungen",
    "remark",
    "remarks",
    "memo",
    "gesprächsnotiz",
    "freitext",
];
const PHONES: [&str; 12] = [
    "phone",
    "tel",
    "telefon",
    "telefoon",
    "mobil",
    "mobiel",
    "mobile",
    "handy",
    "fax",
    "whatsapp",
    "gsm",
    "rufnummer",
];

/// The personal field a heading hints at by its words, in any combination.
pub fn private(heading: &str) -> Option<&'static str> {
    let words = words(heading);
    let key = tight(heading);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str())) || list.contains(&key.as_str());
    let measures = [
        "number", "anzahl", "aantal", "count", "days", "tage", "dagen", "score", "opened", "clicked", "rate", "type",
        "typ",
    ];
    if words.iter().any(|word| measures.contains(&word.as_str())) {
        return None;
    }
    let by = words.iter().any(|word| ["by", "von", "door", "durch"].contains(&word.as_str()));
    let made = [
        "created",
        "modified",
        "changed",
        "erstellt",
        "geändert",
        "gewijzigd",
        "aangemaakt",
        "updated",
        "bearbeitet",
        "edited",
        "entered",
        "converted",
        "closed",
    ];
    if has(&OWNERS)
        || by && has(&made)
        || has(&["user"]) && !has(&["users"])
        || key.contains("salesrep")
        || key.contains("accountmanager")
    {
        return Some("owner");
    }
    if words.iter().any(|word| word.contains("mail") && word != "mailing") && !has(&["free", "domain"]) {
        return Some("email");
    }
    if has(&PHONES)
        || words.iter().any(|word| word.starts_with("telefon") || word.starts_with("mobilt") || word.ends_with("phone"))
    {
        return Some("phone");
    }
    if has(&PEOPLE) || has(&["contact", "kontakt"]) && words.len() == 1 {
        return Some("name");
    }
    let named = has(&["name", "naam"]);
    let of_person = [
        "first",
        "last",
        "given",
        "family",
        "middle",
        "full",
        "contact",
        "kontakt",
        "person",
        "customer",
        "volledige",
        "vollständiger",
        "potential",
        "kunden",
    ];
    if named && has(&of_person) && !has(&["company", "firma", "account", "organization", "campaign"]) {
        return Some("name");
    }
    if has(&PERSONAL_WORDS) || words.iter().any(|word| word.ends_with("straße") || word.ends_with("adresse")) {
        return Some("personal");
    }
    if has(&NOTES)
        || key == "nextstep"
        || words.iter().any(|word| word.ends_with("notizen") || word.ends_with("notities"))
    {
        return Some("free_text");
    }
    None
}
