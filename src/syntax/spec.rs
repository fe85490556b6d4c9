//! What is to be known of a language.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::document::Token;

/// How a language is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Word by word.
    Words,
    /// Tags and text.
    Markup,
    /// Lines that are added, taken away, or left.
    Patch,
    /// Keys at the starts of lines, values behind them.
    Keyed,
    /// Commands behind a prompt, and what they print.
    Session,
}

/// A string: how it begins and ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quote {
    /// What it begins with.
    pub(super) open: &'static str,
    /// What it ends with.
    pub(super) close: &'static str,
    /// A backslash takes its meaning from the character behind it.
    pub(super) escapes: bool,
    /// It may go on over the end of a line.
    pub(super) lines: bool,
}

/// What else a language has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extras {
    /// Keywords are the same in capitals.
    pub(super) any_case: bool,
    /// `$name` and `${name}` are variables.
    pub(super) dollars: bool,
    /// `'a` without an end is a lifetime, not a string; `r#"…"#` is a string.
    pub(super) rust: bool,
    /// A line that begins with `#` is for another program: the preprocessor.
    pub(super) hashes: bool,
    /// `@name` is an annotation.
    pub(super) ats: bool,
    /// Words with a capital and small letters are types.
    pub(super) capitals: bool,
    /// A string or word before a colon is a key.
    pub(super) colons: bool,
    /// A sign of a comment counts at the start of a word alone.
    pub(super) spaced_comments: bool,
    /// `-` may stand within a word.
    pub(super) hyphens: bool,
}

impl Extras {
    /// Nothing else.
    pub(super) const NONE: Self = Self {
        any_case: false,
        dollars: false,
        rust: false,
        hashes: false,
        ats: false,
        capitals: false,
        colons: false,
        spaced_comments: false,
        hyphens: false,
    };
}

/// A language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spec {
    /// What it is called behind a fence.
    pub(super) names: &'static [&'static str],
    /// How it is read.
    pub(super) family: Family,
    /// What a comment begins with that goes to the line's end.
    pub(super) line: &'static [&'static str],
    /// What a comment begins and ends with that may go over lines.
    pub(super) block: &'static [(&'static str, &'static str)],
    /// Its strings; of those that begin alike the longest first.
    pub(super) quotes: &'static [Quote],
    /// Its keywords, with spaces between them.
    pub(super) keywords: &'static str,
    /// Its own types and functions.
    pub(super) types: &'static str,
    /// Its own constants.
    pub(super) constants: &'static str,
    /// What else it has.
    pub(super) extras: Extras,
}

/// The words of a language that mean something in it.
pub(super) type Words = HashMap<&'static str, Token, RandomState>;

impl Spec {
    /// Its words, to be looked up: some microseconds' work for each block of code.
    pub(super) fn words(&self) -> Words {
        let kinds = [(self.keywords, Token::Keyword), (self.types, Token::Type), (self.constants, Token::Number)];
        kinds.into_iter().flat_map(|(words, token)| words.split(' ').map(move |word| (word, token))).collect()
    }
}
