//! Classes: what is known of a number, of its place, of the tokens beside it. Each slot of a window holds a set of them.

/// Declares the classes of a slot, a bit each.
macro_rules! classes {
    ($(#[$doc:meta])* $room:ident: $($name:ident),+ $(,)?) => {
        $(#[$doc])*
        pub(in crate::figure) mod $room {
            classes!(@ 0, $($name,)+);
        }
    };
    (@ $bit:expr, $name:ident, $($rest:ident,)*) => {
        pub(in crate::figure) const $name: u64 = 1 << $bit;
        classes!(@ $bit + 1, $($rest,)*);
    };
    (@ $bit:expr,) => {
        /// How many there are.
        pub(in crate::figure) const COUNT: usize = $bit;
    };
}

classes! {
    /// Of the number: how it is written and how large it is.
    number:
    DIGITS, WORDS, DECIMAL, GROUPED, ONE, SMALL, TENS, HUNDREDS, THOUSANDS, MODERN, EARLY, OLD, ROUND,

    LONG, CAPITAL,
}

classes! {
    /// Of the place: what the grammar says of what stands around the number.
    place:
    NAME_BEFORE, NAMES_NEXT, ACRONYM_BEFORE, REPORTED, GROUP, TITLE_ARTICLE, STREET, VERSION, TYPED,
    LABELLED, COUNTS, IN_YEAR, OF_YEAR, ENTRY, HEADS_LINE, BEGINS, YEAR_LIST, BRACKETS,
    CITED, NAMED_BY_WORD, ADJECTIVE, DOUBLED, MADE, UNIT, CAPITAL_NOUNS, MODEL,
    VOTE, RANGE, LONE_NAME, TITLE, YEAR_WORDED, LIST_GOES_ON, CAPITAL_LABEL, WORK,
}

classes! {
    /// Of a token beside the number: a word, a run of digits, or a mark.
    token:
    CAPITAL, LOWER, ACRONYM, LETTER, FUNCTION, THE, DETERMINER, AND, LABEL, PLURAL, SINGULAR, DATED, AHEAD,
    COUNTED, VERB, DIGITS, COMMA, STOP, COLON, SEMICOLON, OPEN, CLOSE, QUOTE, DASH, SLASH, SIGN, EDGE,
    SPORT, VERSIONED, CAPITAL_PLURAL, OF, NUMBERED,
}
