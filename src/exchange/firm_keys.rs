//! By what leads of the same firm are known, without its name.

use super::understand::keys::Salted;

/// What stands behind a firm's name and is not part of it.
const LEGAL_FORMS: [&str; 24] = [
    "ag",
    "bv",
    "b",
    "v",
    "co",
    "company",
    "corp",
    "corporation",
    "eg",
    "gbr",
    "gmbh",
    "group",
    "holding",
    "inc",
    "kg",
    "kgaa",
    "limited",
    "llc",
    "ltd",
    "mbh",
    "nv",
    "ohg",
    "se",
    "vof",
];
/// The length of the longest of them.
const LONGEST_LEGAL_FORM: usize = "corporation".len();

/// Makes keys of firms: their names without legal form, case and punctuation, hashed like references.
pub(super) struct Accounts<'a> {
    salted: &'a mut Salted,
    /// Room for one name.
    lower: String,
    key: String,
}

impl<'a> Accounts<'a> {
    /// With the salt of a workspace.
    pub fn salted_by(salted: &'a mut Salted) -> Self {
        Self { salted, lower: String::new(), key: String::new() }
    }

    /// Writes the key of a firm behind what stands there; nothing where its name is only a legal form.
    pub fn write_key(&mut self, company: &str, into: &mut String) {
        let Self { salted, lower, key } = self;
        lower.clear();
        key.clear();
        if company.is_ascii() {
            lower.push_str(company);
            lower.make_ascii_lowercase();
        } else {
            lower.push_str(&company.to_lowercase());
        }
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.filter(|word| word.len() > LONGEST_LEGAL_FORM || !LEGAL_FORMS.contains(word)) {
            key.push_str(if key.is_empty() { "" } else { " " });
            key.push_str(word);
        }
        if !key.is_empty() {
            salted.write_hash(key, into);
        }
    }
}
