//! What an order is worth: a word for the order and one for its value, together or apart, with what is said about taxes,
//! currency and certainty around them: `Offertebedrag`, `Auftragswert netto`, `Expected contract value (USD)`.

/// What is said around them.
const AROUND: [&str; 46] = [
    "net",
    "netto",
    "gross",
    "brutto",
    "bruto",
    "excl",
    "exkl",
    "ex",
    "incl",
    "inkl",
    "excluding",
    "including",
    "exclusief",
    "inclusief",
    "ohne",
    "mit",
    "zzgl",
    "plus",
    "without",
    "with",
    "vat",
    "tax",
    "taxes",
    "btw",
    "mwst",
    "ust",
    "steuer",
    "in",
    "eur",
    "euro",
    "usd",
    "chf",
    "gbp",
    "t",
    "k",
    "tsd",
    "teur",
    "keur",
    "local",
    "currency",
    "währung",
    "valuta",
    "the",
    "of",
    "der",
    "des",
];
/// How sure or whole the value is.
const HOW: [&str; 28] = [
    "expected",
    "erwartet",
    "erwartete",
    "erwarteter",
    "erwarteten",
    "verwacht",
    "verwachte",
    "estimated",
    "est",
    "geschätzt",
    "geschätzte",
    "geschätzter",
    "geschat",
    "geschatte",
    "voraussichtlich",
    "voraussichtlicher",
    "voraussichtliche",
    "forecast",
    "weighted",
    "gewichtet",
    "gewichteter",
    "gewogen",
    "potential",
    "potentieller",
    "potenzieller",
    "total",
    "gesamt",
    "totaal",
];
/// What is sold.
const THINGS: [&str; 29] = [
    "angebot",
    "angebots",
    "auftrag",
    "auftrags",
    "bestell",
    "bestellung",
    "vertrag",
    "vertrags",
    "projekt",
    "project",
    "offerte",
    "offert",
    "order",
    "opdracht",
    "deal",
    "opportunity",
    "contract",
    "quote",
    "quotation",
    "proposal",
    "sale",
    "sales",
    "verkaufs",
    "abschluss",
    "closing",
    "closed",
    "won",
    "purchase",
    "booking",
];
/// Its value.
const VALUES: [&str; 24] = [
    "wert", "summe", "betrag", "volumen", "preis", "umsatz", "waarde", "bedrag", "som", "prijs", "omzet", "amount",
    "value", "volume", "size", "sum", "price", "revenue", "worth", "total", "totaal", "arr", "acv", "tcv",
];

/// Whether every word of a heading is one of these, with a value among them and what it is the value of.
pub(super) fn is_amount(heading: &str) -> bool {
    let (mut of, mut values) = (0, 0);
    for word in super::words(heading) {
        let word = word.as_str();
        if VALUES.contains(&word) && (values == 0 || !HOW.contains(&word)) {
            values += 1;
        } else if THINGS.contains(&word) || HOW.contains(&word) {
            of += 1;
        } else if let Some(thing) = VALUES.iter().find_map(|value| word.strip_suffix(value))
            && is_made_of_things(thing)
        {
            values += 1;
            of += 1;
        } else if !AROUND.contains(&word) {
            return false;
        }
    }
    values > 1 || values > 0 && (of > 0 || is_net(heading))
}

/// `auftrags`, `gesamtauftrags`, `netto`, `nettoauftrags`: what stands before the value in one word.
fn is_made_of_things(text: &str) -> bool {
    let rest = ["gesamt", "netto", "brutto", "totaal", "order"]
        .iter()
        .find_map(|start| text.strip_prefix(start))
        .unwrap_or(text);
    rest.is_empty() && !text.is_empty() || THINGS.contains(&rest)
}

/// Whether a heading says that taxes are not part of its amounts.
pub fn is_net(heading: &str) -> bool {
    let words = super::words(heading);
    words.iter().any(|word| {
        ["net", "netto", "excl", "exkl", "ex", "excluding", "exclusief", "ohne"].contains(&word.as_str())
            || word.starts_with("netto")
    })
}
