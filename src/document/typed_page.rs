//! The page that plain text was typed for: titles stand in its middle, dates and names at its right edge.

use std::ops::RangeInclusive;

use unicode_width::UnicodeWidthStr;

use super::{Range, Text};

/// Cells of its width.
pub(crate) const PAGE: usize = 72;
/// Its middle, in cells, near which titles stand.
const MIDDLE: RangeInclusive<usize> = PAGE / 2 - 7..=PAGE / 2 + 7;
/// Cells of a line that was set in the middle by intent, at most, and before it, at least.
const NARROW: usize = 48;
const INDENTED: usize = 10;
/// Bytes above a line in which the first line of its title is looked for.
const ABOVE: usize = 400;
/// Cells between two tab stops.
const TAB: usize = 8;

/// True for `cells` of text behind `indent` cells that stand in the middle of the page.
pub(crate) fn is_in_middle(indent: usize, cells: usize) -> bool {
    MIDDLE.contains(&(indent + cells / 2))
}

/// True where `line` is a title or part of one: it stands in the middle, and so do those above it up to a blank line, of which
/// the first one begins as a name. So the rest of an option's explanation is none, and neither is code.
pub(crate) fn is_title(text: &Text, line: &Range) -> bool {
    let slice = text.slice(line.start.saturating_sub(ABOVE)..line.end);
    let mut first = None;
    for line in slice.rsplit('\n') {
        match line.trim() {
            "" => return first.is_some_and(is_name),
            _ if !stands_in_middle(line) => return false,
            words => first = Some(words),
        }
    }
    // What is left of the first line may not be all of it.
    slice.start == 0 && first.is_some_and(is_name)
}

fn stands_in_middle(line: &str) -> bool {
    let words = line.trim();
    let blank = line.trim_end();
    let blank = blank[..blank.len() - words.len()].chars();
    let indent = blank.fold(0, |cells, c| if c == '\t' { (cells / TAB + 1) * TAB } else { cells + 1 });
    let cells = words.width();
    indent >= INDENTED && cells <= NARROW && is_in_middle(indent, cells) && !words.contains("   ")
}

/// True for a title or a name, as far as its ends show: code and the rest of a sentence keep their indentation.
fn is_name(text: &str) -> bool {
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || c == '©' || c.is_alphabetic() && !c.is_lowercase();
    text.trim_start_matches('(').starts_with(begins)
        && !text.ends_with([';', ',', '.', '{', '}', '(', '=', '\\', '&', '|'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_in_the_middle_below_a_blank_line() {
        let marked = "
>                              Apache License
>                        Version 2.0, January 2004
>                     http://www.apache.org/licenses/

   TERMS AND CONDITIONS

>\t\t    GNU GENERAL PUBLIC LICENSE

  -f FILE              Capitals begin what goes on
                       As this line does, and
                       the last one

                       as the small letters

                  printf(\"Cannot connect to the display\");

          ten cells in

          Sentences that are set in and end, as all do.
";
        let source = marked.replace("\n>", "\n");
        let text = Text::owned(source.as_str());
        let mut at = 0;
        for line in marked.split('\n') {
            let len = line.trim_start_matches('>').len();
            let expected = line.starts_with('>');
            assert_eq!(!line.is_empty() && is_title(&text, &(at..at + len)), expected, "{line}");
            at += len + 1;
        }
    }
}
