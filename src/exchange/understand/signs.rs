//! What signs a text is made of, found in one pass over it: most of what a text could be – a number, a day, an address – needs
//! a sign it does not have, or has one that must not be there.

/// What a text is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// How many digits.
    pub digits: u32,
    /// How many numbers these are.
    pub numbers: u32,
    /// How many at signs.
    pub ats: u32,
    /// The kinds of all its bytes.
    seen: u16,
}

const DIGIT: u16 = 1;
/// A letter of any kind, as far as one byte tells.
const LETTER: u16 = 1 << 1;
/// A capital that every language has.
const CAPITAL: u16 = 1 << 2;
/// A byte of a letter or sign that not every language has.
const FOREIGN: u16 = 1 << 3;
/// What stands neither in numbers nor around them.
const NEVER_IN_NUMBERS: u16 = 1 << 4;
const AT: u16 = 1 << 5;
const POINT_OR_SLASH: u16 = 1 << 6;
/// What may hold an at sign in words.
const BRACKET: u16 = 1 << 7;
/// What does not stand in a bare mail address.
const NEVER_IN_ADDRESSES: u16 = 1 << 8;
const AND: u16 = 1 << 9;

/// The letters of units, currencies and powers of ten.
const LETTERS_AT_NUMBERS: &[u8] = b"EURSDCHFGBPKNOLTMeurotsdkmlnib";
const SIGNS_AT_NUMBERS: &[u8] = b" .,'+-%()$<>~=";

/// The kinds of each byte.
static KINDS: [u16; 256] = kinds();

#[expect(clippy::indexing_slicing, reason = "the compiler runs it")]
const fn kinds() -> [u16; 256] {
    let mut kinds = [0; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        let mut kind = 0;
        if byte.is_ascii_digit() {
            kind |= DIGIT;
        }
        if byte.is_ascii_alphabetic() || byte >= 0x80 {
            kind |= LETTER;
        }
        if byte.is_ascii_uppercase() {
            kind |= CAPITAL;
        }
        if byte >= 0x80 {
            kind |= FOREIGN;
        }
        if !(byte.is_ascii_digit() || byte >= 0x80 || holds(LETTERS_AT_NUMBERS, byte) || holds(SIGNS_AT_NUMBERS, byte))
        {
            kind |= NEVER_IN_NUMBERS;
        }
        if byte == b'@' {
            kind |= AT;
        }
        if byte == b'.' || byte == b'/' {
            kind |= POINT_OR_SLASH;
        }
        if byte == b'(' || byte == b'[' {
            kind |= BRACKET;
        }
        if !(byte.is_ascii_alphanumeric() || holds(b"./@-_+", byte)) {
            kind |= NEVER_IN_ADDRESSES;
        }
        if byte == b'&' {
            kind |= AND;
        }
        kinds[at] = kind;
        at += 1;
    }
    kinds
}

#[expect(clippy::indexing_slicing, reason = "the compiler runs it")]
const fn holds(bytes: &[u8], byte: u8) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == byte {
            return true;
        }
        at += 1;
    }
    false
}

impl Signs {
    /// Goes through a text.
    #[inline]
    pub fn of(text: &str) -> Self {
        let (mut signs, mut before) = (Self::default(), 0);
        for byte in text.bytes() {
            let kind = KINDS.get(usize::from(byte)).copied().unwrap_or_default();
            let digit = kind & DIGIT;
            signs.digits += u32::from(digit);
            signs.numbers += u32::from(digit & !before);
            signs.ats += u32::from(kind & AT != 0);
            signs.seen |= kind;
            before = digit;
        }
        signs
    }

    fn has(self, kind: u16) -> bool {
        self.seen & kind != 0
    }

    /// Whether there are letters of any kind.
    pub fn letters(self) -> bool {
        self.has(LETTER)
    }

    /// Whether it is in small letters that every language has, or has none.
    pub fn is_small(self) -> bool {
        !self.has(CAPITAL | FOREIGN)
    }

    /// Whether all its letters and signs are those every language has.
    pub fn is_ascii(self) -> bool {
        !self.has(FOREIGN)
    }

    /// Whether it can be a number, with anything that may stand around one.
    pub fn may_be_number(self) -> bool {
        self.digits > 0 && !self.has(NEVER_IN_NUMBERS)
    }

    /// Whether there is a point or a slash.
    pub fn points_or_slashes(self) -> bool {
        self.has(POINT_OR_SLASH)
    }

    /// Whether there is an at sign of any kind, or a bracket in which one may be.
    pub fn may_hold_mail(self) -> bool {
        self.has(AT | BRACKET | FOREIGN)
    }

    /// Whether there are only letters, digits and the usual signs of a mail address, with one at sign among them.
    pub fn may_be_bare_address(self) -> bool {
        self.ats == 1 && !self.has(NEVER_IN_ADDRESSES)
    }

    /// Whether there is an ampersand.
    pub fn ands(self) -> bool {
        self.has(AND)
    }
}
