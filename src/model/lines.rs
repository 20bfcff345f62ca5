//! Long text in the file: one line is a string, several lines are a list of strings, so that a diff shows the
//! paragraph that changed and no raw line break ever stands inside a string.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserializer, Serializer};

/// Writes a text as a string or as a list of its lines.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if !text.contains('\n') {
        return serializer.serialize_str(text);
    }
    let mut list = serializer.serialize_seq(None)?;
    for line in text.split('\n') {
        list.serialize_element(line)?;
    }
    list.end()
}

/// Reads a text from a string or a list of lines.
///
/// # Errors
/// When the value is neither.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct Lines;

    impl<'de> Visitor<'de> for Lines {
        type Value = String;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a text or a list of lines")
        }

        fn visit_str<E>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<String, A::Error> {
            let mut text = String::new();
            let mut first = true;
            while let Some(line) = list.next_element::<String>()? {
                if !first {
                    text.push('\n');
                }
                text.push_str(&line);
                first = false;
            }
            Ok(text)
        }
    }

    deserializer.deserialize_any(Lines)
}
