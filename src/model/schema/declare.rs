//! The macros that declare the fields of records and of their parts.

/// Declares the fields of a struct of the model: name, type, key of the words, tags. A field that is left out does not
/// compile.
macro_rules! fields {
    ($name:ident $([ $whole:ident ])? {
        $( $field:ident : $kind:ty = $words:literal [ $($tag:expr),* $(,)? ] ),* $(,)?
    }) => {
        impl $crate::model::schema::Fields for $name {
            const FIELDS: &'static [$crate::model::schema::FieldInfo] = &[ $( {
                #[allow(unused_imports, clippy::enum_glob_use, reason = "a declaration names its tags alone")]
                use $crate::model::{Tense::*, schema::Tag::*};
                const TAGS: &[$crate::model::schema::Tag] = &[ $($tag),* ];
                $crate::model::schema::FieldInfo {
                    name: stringify!($field),
                    words: $words,
                    shape: $crate::model::schema::shaped(&<$kind as $crate::model::schema::FieldType>::SHAPE, TAGS),
                    tags: TAGS,
                    input: <$kind as $crate::model::schema::FieldType>::INPUT,
                }
            }, )* ];

            fn each(
                &self,
                look: &mut dyn FnMut(&'static $crate::model::schema::FieldInfo, &dyn $crate::model::schema::FieldValue),
            ) {
                let mut fields = Self::FIELDS.iter();
                $( if let Some(field) = fields.next() { look(field, &self.$field); } )*
            }

            fn each_mut(
                &mut self,
                change: &mut dyn FnMut(
                    &'static $crate::model::schema::FieldInfo,
                    &mut dyn $crate::model::schema::FieldValue,
                ),
            ) {
                let mut fields = Self::FIELDS.iter();
                $( if let Some(field) = fields.next() { change(field, &mut self.$field); } )*
            }
        }

        impl $crate::model::schema::FieldType for $name {
            const SHAPE: $crate::model::schema::Shape = $crate::model::schema::shaped(
                &$crate::model::schema::Shape::Part(<Self as $crate::model::schema::Fields>::FIELDS),
                &[ $( $crate::model::schema::Tag::$whole )? ],
            );

            fn carry(&mut self, before: &Self, after: &Self) {
                $( $crate::model::schema::FieldType::carry(&mut self.$field, &before.$field, &after.$field); )*
            }
        }

        impl $crate::model::schema::FieldValue for $name {
            fn references(&self, found: &mut dyn FnMut($crate::model::RecordRef)) {
                $crate::model::schema::references(self, found);
            }

            fn forget(&mut self, gone: $crate::model::RecordRef) {
                $crate::model::schema::Fields::each_mut(self, &mut |_, value| value.forget(gone));
            }

            fn keeps_limits(&self) -> bool {
                $crate::model::schema::keeps_limits(self)
            }

            fn longest(&self) -> usize {
                let mut longest = 0;
                $crate::model::schema::Fields::each(self, &mut |_, value| longest = longest.max(value.longest()));
                longest
            }
        }
    };
}
pub(crate) use fields;

/// Declares the handles of a struct's fields.
macro_rules! handles {
    ($name:ident($handles:ident) { $( $field:ident : $kind:ty ),* $(,)? }) => {
        /// The handles of the fields.
        #[derive(Debug, Clone, Copy)]
        #[allow(dead_code, reason = "every field has one, whether a page draws it or not")]
        pub struct $handles { $( pub $field: $crate::model::schema::Field<$name, $kind>, )* }

        impl $name {
            /// The handles of the fields.
            #[allow(dead_code, reason = "every kind has them, whether a page draws it by them or not")]
            pub const F: $handles = $handles { $(
                $field: $crate::model::schema::Field {
                    info: $crate::model::schema::declared(
                        <Self as $crate::model::schema::Fields>::FIELDS,
                        stringify!($field),
                    ),
                    get: |of| &of.$field,
                    get_mut: |of| &mut of.$field,
                },
            )* };
        }
    };
}
pub(crate) use handles;

/// Declares a struct that stands inside of records or of the header, with its fields; `[Whole]` behind its name makes it one
/// value wherever it stands, a name in brackets gives it handles for a form.
macro_rules! part {
    ($(#[$meta:meta])* pub struct $name:ident $([ $whole:ident ])? {
        $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty = $words:literal $([ $($tag:expr),* $(,)? ])? ),* $(,)?
    }) => {
        $(#[$meta])*
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $kind, )*
        }

        $crate::model::schema::fields! {
            $name $([ $whole ])? { $( $field : $kind = $words [ $( $($tag),* )? ] ),* }
        }
    };
    ($(#[$meta:meta])* pub struct $name:ident($handles:ident) {
        $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty = $words:literal $([ $($tag:expr),* $(,)? ])? ),* $(,)?
    }) => {
        $crate::model::schema::part! {
            $(#[$meta])* pub struct $name {
                $( $(#[$field_meta])* pub $field: $kind = $words $([ $($tag),* ])? ),*
            }
        }

        $crate::model::schema::handles! { $name($handles) { $( $field : $kind ),* } }
    };
}
pub(crate) use part;
