//! Choices: values of which there are only a few, each with its words.

use super::input::Word;

/// A value of which there are only a few.
pub trait Choice: Copy + 'static {
    /// The name of every value in the file, with the key of its words.
    const WORDS: &'static [Word];

    /// The key of the value's words.
    fn words(self) -> &'static str;

    /// The value's name in the file.
    fn value_name(self) -> &'static str;

    /// Every value, in the order of the declaration.
    fn all() -> &'static [Self];
}

/// Declares a choice: an enum whose values each name the key of their words. `ALL` lists them in this order.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident {
        $( $(#[$variant_meta:meta])* $variant:ident = $words:literal ),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )* }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: [Self; [$( stringify!($variant) ),*].len()] = [$( Self::$variant ),*];
        }

        impl $crate::model::Choice for $name {
            const WORDS: &'static [$crate::model::Word] = &[$( (stringify!($variant), $words) ),*];

            fn words(self) -> &'static str {
                match self { $( Self::$variant => $words, )* }
            }

            fn value_name(self) -> &'static str {
                match self { $( Self::$variant => stringify!($variant), )* }
            }

            fn all() -> &'static [Self] {
                &Self::ALL
            }
        }

        impl $crate::model::schema::FieldType for $name {
            const SHAPE: $crate::model::schema::Shape =
                $crate::model::schema::Shape::Choice(<Self as $crate::model::Choice>::WORDS);
            const INPUT: $crate::model::Input = $crate::model::Input::Choice(<Self as $crate::model::Choice>::WORDS);

            fn read(entered: &serde_json::Value) -> Option<Self> {
                Self::ALL.into_iter().find(|one| entered.as_str() == Some($crate::model::Choice::value_name(*one)))
            }
        }

        impl $crate::model::schema::FieldValue for $name {
            fn entered(&self) -> serde_json::Value {
                $crate::model::Choice::value_name(*self).into()
            }

            fn enter(&mut self, value: &serde_json::Value) -> bool {
                <Self as $crate::model::schema::FieldType>::read(value).map(|new| *self = new).is_some()
            }
        }
    };
}
pub(crate) use choice;
