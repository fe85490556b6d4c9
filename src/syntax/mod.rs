//! Syntax: text in a programming language → the words of it that look different, by families of languages.
//!
//! Knows how comments, strings, numbers, keywords and keys are written; not how a program is put together. So a language
//! is a row of a table, a block of code costs what a copy of it costs, and nothing has to be loaded or waited for.
//! `scan` reads what is written in words, `markup` tags, `lines` what each line says by its first character (patches,
//! settings). Of a text that is wrong, or in no such language, some words look otherwise than they should; never more.
//!
//! Always: lexemes are sorted, do not overlap and lie on character boundaries; costs are linear in the text.

mod languages;
mod lines;
mod markup;
mod scan;
mod spec;
#[cfg(test)]
mod tests;

use crate::document::{Range, Token};
use spec::{Family, Spec};

/// A word of code that looks different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lexeme {
    /// Bytes of the text.
    pub range: Range,
    /// What it is.
    pub token: Token,
}

/// A language whose words are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Language(&'static Spec);

/// The language that is called `name` behind a fence: `rust`, `C++`, `sh-session`. None for what is not known.
pub(crate) fn language(name: &str) -> Option<Language> {
    let named = |spec: &&Spec| spec.names.iter().any(|n| n.eq_ignore_ascii_case(name));
    languages::ALL.iter().find(named).map(Language)
}

impl Language {
    /// The words of `text`, which begins where no string or comment is open, at the start of a line.
    pub(crate) fn lexemes(self, text: &str) -> Vec<Lexeme> {
        let (spec, mut found) = (self.0, Vec::new());
        match spec.family {
            Family::Words => scan::words(spec, &spec.words(), text, 0, &mut found),
            Family::Markup => markup::tags(text, &mut found),
            Family::Patch => lines::patch(text, &mut found),
            Family::Keyed => lines::keyed(spec, &spec.words(), text, &mut found),
            Family::Session => lines::session(spec, &spec.words(), text, &mut found),
        }
        found
    }
}
