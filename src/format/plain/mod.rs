//! Plain text: its outline and its masthead. The text itself is its display text.
//!
//! A false heading is worse than none: headings are taken where a text has several of one sure form (underlined,
//! numbered in sequence, of a manual, chapters, capitals, short lines alone). Where it has none, the outline is the
//! paragraphs' first words.

mod headings;
mod lines;
mod masthead;
mod opening;

pub use masthead::masthead;

use crate::document::{Outline, Text};
use headings::Headings;
use lines::Lines;
use opening::Openings;

/// The outline of a text, in one pass over it; memory grows with its headings alone. `stop` is asked now and then;
/// when it says so the outline is what is known by then.
pub fn outline(text: &Text, stop: &dyn Fn() -> bool) -> Outline {
    let (mut headings, mut openings) = (Headings::default(), Openings::default());
    Lines::new(text).each(stop, &mut |line| {
        headings.take(line);
        openings.take(line);
    });
    headings.outline().unwrap_or_else(|| openings.outline())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn titles(text: &str) -> Vec<String> {
        let text = Text::owned(text);
        let outline = outline(&text, &|| false);
        let derived = if outline.derived { "~" } else { "" };
        let title = |s: &crate::document::Section| {
            format!("{derived}{}{}", "  ".repeat(s.depth.into()), &*text.slice(s.title.clone()))
        };
        outline.sections.iter().map(title).collect()
    }

    const PROSE: &str =
        "It was a long day, and the words of the delegates went on and on until nobody listened to them.\n";

    #[test]
    fn underlined_lines_are_headings() {
        let text = format!("Title\n=====\n\n{PROSE}\nPart one\n--------\n\n{PROSE}\nPart two\n--------\n{PROSE}");
        assert_eq!(titles(&text), ["Title", "  Part one", "  Part two"]);
    }

    #[test]
    fn numbers_in_sequence_are_headings_and_lists_are_not() {
        let text = format!(
            "Table of Contents\n\n   1.  Introduction ........ 3\n\n1.  Introduction\n\n   {PROSE}\n1.1.  Terms\n\n   {PROSE}\n2.  Model\n\n   {PROSE}\n3.  Use\n\n   {PROSE}"
        );
        assert_eq!(titles(&text), ["1.  Introduction", "  1.1.  Terms", "2.  Model", "3.  Use"]);
        let part = |title: &str| format!("  {title}\n\n  {PROSE}\n");
        let licence = ["0. Definitions.", "1. Source Code.", "2. Basic Permissions."].map(part).concat();
        assert_eq!(titles(&licence), ["0. Definitions.", "1. Source Code.", "2. Basic Permissions."]);
        let again = format!("1. Shopping list\n\n2. Milk\n\n{PROSE}\n{licence}");
        assert_eq!(titles(&again), titles(&licence));
        let list = format!("{PROSE}\n1. first thing to do\n\n2. second thing to do\n\n3. third thing to do\n\n{PROSE}");
        assert!(titles(&list)[0].starts_with('~'), "{:?}", titles(&list));
    }

    #[test]
    fn a_manual_has_its_sections() {
        let text = "LS(1)   User Commands   LS(1)\n\nN\x08NA\x08AM\x08ME\x08E\n       ls - list\n\nSYNOPSIS\n       ls [FILE]\n\nDESCRIPTION\n       Lists files.\n\n   Sizes\n       Units.\n";
        assert_eq!(titles(text), ["N\x08NA\x08AM\x08ME\x08E", "SYNOPSIS", "DESCRIPTION"]);
        let doc = Document::plain(Text::owned(text));
        let doc = doc.with_outline(outline(&doc.text, &|| false));
        assert_eq!(doc.section_title(0).unwrap().as_str(), "NAME");
    }

    #[test]
    fn chapters_and_capitals_are_headings() {
        let text = format!("CHAPTER I\n\n{PROSE}\nCHAPTER II\n\n{PROSE}\nCHAPTER III\n\n{PROSE}");
        assert_eq!(titles(&text), ["CHAPTER I", "CHAPTER II", "CHAPTER III"]);
        let text = format!("第一章 起源\n\n会议在首都举行。\n\n第二章 成就\n\n{PROSE}");
        assert_eq!(titles(&text), ["第一章 起源", "第二章 成就"]);
    }

    #[test]
    fn a_text_without_headings_is_told_by_its_first_words() {
        let text = format!("{PROSE}\nAnother paragraph of the same report begins here and goes on.\n");
        assert_eq!(titles(&text), ["~It was a long day, and", "~Another paragraph of the same report"]);
        assert_eq!(titles(""), Vec::<String>::new());
    }

    #[test]
    fn dialogue_and_verse_have_no_headings() {
        let text = format!("{PROSE}\nYes\n\nNo, he said.\n\n{PROSE}\nMaybe\n\n{PROSE}");
        assert!(titles(&text).iter().all(|t| t.starts_with('~')));
    }

    #[test]
    fn many_paragraphs_have_a_bounded_outline() {
        let text = "A paragraph of a few words.\n\n".repeat(50_000);
        let outline = outline(&Text::owned(text), &|| false);
        assert!((1000..=4000).contains(&outline.sections.len()), "{}", outline.sections.len());
    }
}
