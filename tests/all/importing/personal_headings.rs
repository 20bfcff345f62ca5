//! Headings under which exports hold personal data, in three languages and in the names of programs: whatever the heading,
//! nothing that names a person stays in what is kept.

use std::fmt::Write as _;

use crate::support::today;
use tandem::exchange::import::{propose, run};
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{FreshIds, Language, TableKind};

/// How many rows a table has.
const ROWS: usize = 60;

/// A kind of personal value: what it is, its value in a row, and the headings it stands under.
type Kind = (&'static str, fn(usize) -> String, &'static [&'static str]);

const FIRST: [&str; 12] =
    ["Erika", "Jan", "Anna", "Peter", "Sabine", "Kees", "Maria", "Thomas", "Ingrid", "Daan", "Lisa", "Bram"];
const LAST: [&str; 10] =
    ["Muster", "Jansen", "Becker", "Visser", "Weber", "Bakker", "Schulz", "Smit", "Koch", "Mulder"];

fn person(row: usize) -> String {
    format!("{} {}{}", FIRST[row % 12], LAST[row % 10], ["mann", "s", ""][row / 10 % 3])
}

/// One of a few colleagues, as owners are.
fn colleague(row: usize) -> String {
    format!("{} {}owsky", FIRST[row % 6], LAST[row % 6])
}

fn first_name(row: usize) -> String {
    format!("{}{}", FIRST[row % 12], ["", "-Marie", "-Jo", "-Lou", "-Kim"][row % 5])
}

fn phone(row: usize) -> String {
    format!("+49 171 55{row:05}")
}

fn mail(row: usize) -> String {
    format!("max.muster{row}@firma.example")
}

fn street(row: usize) -> String {
    format!("Musterweg {}", row + 10)
}

fn birthday(row: usize) -> String {
    format!("19{}-0{}-1{}", 60 + row % 39, 1 + row % 9, row % 10)
}

fn profile(row: usize) -> String {
    format!("https://www.linkedin.example/in/erika-muster-{row}")
}

fn account(row: usize) -> String {
    format!("DE89 3704 0044 0532 01{row:02} 00")
}

fn address_of_machine(row: usize) -> String {
    format!("192.168.{}.{}", row % 7 + 1, row + 20)
}

fn user(row: usize) -> String {
    format!("emuster{row}x")
}

fn note(row: usize) -> String {
    format!("called back, wants to talk to Erika Mustermann again in week {row}, mobile 0171 55{row:05}")
}

fn source_with_mail(row: usize) -> String {
    format!("recommended by max{row}@firma.example")
}

const KINDS: [Kind; 13] = [
    (
        "a person",
        person,
        &[
            "Name",
            "Full Name",
            "Contact",
            "Contact Name",
            "Contact Person",
            "Contactpersoon",
            "Contactnaam",
            "Kontakt",
            "Kontaktname",
            "Kontaktperson",
            "Ansprechpartner",
            "Ansprechpartnerin",
            "Ansprechperson",
            "Vollständiger Name",
            "Volledige naam",
            "Naam",
            "Person - Name",
            "Persoon - Naam",
            "Kontakt - Name",
            "Lead Name",
            "Customer Name",
            "Kundenname",
            "Primary Contact",
            "Decision maker",
            "Entscheider",
            "Beslisser",
            "Feld 1",
            "Column3",
            "Custom 7",
            "Wer",
            "Champion",
            "Referred by",
            "Empfohlen von",
            "Aanbevolen door",
            "Partner contact",
        ],
    ),
    (
        "a part of a name",
        first_name,
        &[
            "First Name",
            "FirstName",
            "firstname",
            "Given name",
            "Middle Name",
            "MiddleName",
            "Vorname",
            "Voornaam",
            "Last Name",
            "LastName",
            "lastname",
            "Surname",
            "Family name",
            "Nachname",
            "Familienname",
            "Achternaam",
            "Tussenvoegsel",
            "Nickname",
            "contact_first_name",
            "hs_first_name",
        ],
    ),
    (
        "an owner",
        colleague,
        &[
            "Owner",
            "Lead Owner",
            "Deal owner",
            "HubSpot Owner",
            "OwnerId",
            "Record owner",
            "Besitzer",
            "Eigentümer",
            "Eigenaar",
            "Inhaber",
            "Verantwortlich",
            "Verantwortlicher",
            "Verantwoordelijke",
            "Zuständig",
            "Betreuer",
            "Kundenbetreuer",
            "Kundenberater",
            "Account Manager",
            "Accountmanager",
            "Sales rep",
            "Salesperson",
            "Verkäufer",
            "Verkoper",
            "Vertriebler",
            "SDR",
            "BDR",
            "Assigned to",
            "Assignee",
            "Zugewiesen an",
            "Toegewezen aan",
            "Created by",
            "Erstellt von",
            "Aangemaakt door",
            "Modified by",
            "Last Modified By",
            "Geändert von",
            "Gewijzigd door",
            "Bearbeiter",
            "Behandelaar",
            "User",
            "Feld 2",
            "Rep",
            "Seller",
        ],
    ),
    (
        "a phone number",
        phone,
        &[
            "Phone",
            "Phone Number",
            "Telephone",
            "Tel.",
            "Telefon",
            "Telefon (geschäftlich)",
            "Telefonnummer",
            "Telefoon",
            "Telefoonnummer",
            "Mobile",
            "Mobile Phone",
            "MobilePhone",
            "Mobil",
            "Mobiltelefon",
            "Mobiel",
            "Handy",
            "Home Phone",
            "Work Phone",
            "Other Phone",
            "Direct dial",
            "Durchwahl",
            "Fax",
            "WhatsApp",
            "GSM",
            "Rufnummer",
            "Feld 3",
        ],
    ),
    (
        "a mail address",
        mail,
        &[
            "Email",
            "E-mail",
            "E-Mail-Adresse",
            "E-mailadres",
            "Email Address",
            "Work email",
            "Mail",
            "Primary Email",
            "Kontakt-Mail",
            "Login",
            "Feld 4",
            "Source",
            "Company",
            "Industry",
            "Campaign",
            "Department",
        ],
    ),
    (
        "a street",
        street,
        &[
            "Street",
            "Street Address",
            "Address",
            "Address 1",
            "Adresse",
            "Adres",
            "Straße",
            "Strasse",
            "Straat",
            "Mailing Street",
            "Billing Street",
            "Rechnungsadresse",
            "Postanschrift",
            "Feld 5",
        ],
    ),
    (
        "a day of birth",
        birthday,
        &["Birthdate", "Date of birth", "Birthday", "DOB", "Geburtsdatum", "Geburtstag", "Geboortedatum", "Geboren am"],
    ),
    ("a profile", profile, &["LinkedIn", "LinkedIn URL", "Profile", "Xing", "Twitter", "Website", "Feld 6", "Link"]),
    ("an account", account, &["IBAN", "Bank account", "Bankverbindung", "Rekeningnummer", "Feld 7"]),
    ("a machine", address_of_machine, &["IP", "IP address", "IP-Adresse", "Last IP", "Feld 8"]),
    ("a user", user, &["User ID", "Username", "Benutzername", "Gebruikersnaam", "Login name"]),
    (
        "a note",
        note,
        &[
            "Notes",
            "Note",
            "Notizen",
            "Notiz",
            "Notities",
            "Comments",
            "Kommentar",
            "Bemerkung",
            "Opmerking",
            "Message",
            "Nachricht",
            "Bericht",
            "Description",
            "Beschreibung",
            "Omschrijving",
            "Next step",
            "Gesprächsnotiz",
            "Memo",
            "Feld 9",
            "Lost reason",
        ],
    ),
    ("a source with an address", source_with_mail, &["Lead Source", "Quelle", "Bron", "Campaign name", "Feld 10"]),
];

/// What is kept of a table with one such column, as text.
fn kept(heading: &str, value: fn(usize) -> String) -> String {
    let mut text = format!("Record ID;Create date;Deal stage;{heading};Region\n");
    for row in 0..ROWS {
        let status = ["Won", "Lost", "Open"][row % 3];
        let region = ["North", "South"][row % 2];
        writeln!(text, "Z-{row};2026-01-{:02};{status};{};{region}", row % 28 + 1, value(row)).unwrap();
    }
    let workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today());
    let raw = read_table(text.as_bytes()).unwrap();
    let plan = propose(TableKind::Leads, &raw, "headings", &workspace);
    let result = run(&raw, &plan, &workspace, &mut FreshIds::seeded(2), today()).unwrap();
    assert_eq!(result.report.used as usize, ROWS, "{heading}");
    format!("{:?}", result.records)
}

#[test]
fn nothing_personal_is_kept_under_any_heading() {
    let headings: usize = KINDS.iter().map(|(.., headings)| headings.len()).sum();
    assert!(headings >= 171, "only {headings} headings");
    let mut wrong = Vec::new();
    for (what, value, headings) in KINDS {
        for heading in headings {
            let kept = kept(heading, value);
            if let Some(row) = (0..ROWS).find(|row| kept.contains(&value(*row))) {
                wrong.push(format!("{heading}: {what} is kept, {}", value(row)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {headings}:\n{}", wrong.len(), wrong.join("\n"));
}
