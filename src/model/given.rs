//! A count that somebody may not have said yet: nothing is not 0. In the file it stands as the number alone, as counts always
//! have, and nothing stands there while nobody has said it.

use serde::{Deserialize, Deserializer, Serializer};

/// Writes a number as the number it is.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(number: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
    // A field without a value is left out and never comes here.
    serializer.serialize_u32(number.unwrap_or_default())
}

/// Reads a number that stands in the file: somebody has said it, also where it is 0.
///
/// # Errors
/// When it is no number.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    u32::deserialize(deserializer).map(Some)
}

/// The same for a number of each side.
pub mod sides {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::super::{PerSide, is_default};

    /// The numbers as they stand in the file.
    #[derive(Default, Serialize, Deserialize)]
    #[serde(default)]
    struct Written {
        #[serde(with = "super", skip_serializing_if = "is_default")]
        sales: Option<u32>,
        #[serde(with = "super", skip_serializing_if = "is_default")]
        marketing: Option<u32>,
    }

    /// Writes the numbers of the sides that have said one.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(numbers: &PerSide<Option<u32>>, serializer: S) -> Result<S::Ok, S::Error> {
        Written { sales: numbers.sales, marketing: numbers.marketing }.serialize(serializer)
    }

    /// Reads the numbers of both sides.
    ///
    /// # Errors
    /// When one is no number.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PerSide<Option<u32>>, D::Error> {
        let Written { sales, marketing } = Written::deserialize(deserializer)?;
        Ok(PerSide { sales, marketing })
    }
}
