//! The outline of a document without headings: the first words of its paragraphs.

use unicode_width::UnicodeWidthChar;

use crate::document::{Block, BlockKind, Outline, Range, Section, Text};

/// No outline has more entries; of more paragraphs, some spread evenly stand for all.
pub(super) const MOST: usize = 2000;
/// An entry has no more words.
const WORDS: usize = 6;
/// A part of a sentence of so many characters is an entry.
const SHORT: usize = 4;
/// An entry takes no more cells.
const CELLS: usize = 40;

/// An outline of the paragraphs among `blocks`: those outside lists and quotes, else all.
pub(super) fn of_blocks(text: &Text, blocks: &[Block]) -> Outline {
    let begins = |b: &&Block| b.kind == BlockKind::Paragraph && !b.continues && !b.range.is_empty();
    let outside = |b: &&Block| begins(b) && b.container.is_none();
    match blocks.iter().any(|b| outside(&b)) {
        true => of_ranges(text, blocks.iter().filter(outside)),
        false => of_ranges(text, blocks.iter().filter(begins)),
    }
}

fn of_ranges<'a>(text: &Text, blocks: impl Iterator<Item = &'a Block> + Clone) -> Outline {
    let step = blocks.clone().count().div_ceil(MOST).max(1);
    let sections =
        blocks.step_by(step).map(|b| Section { title: title(text, &b.range), depth: 0, label: None }).collect();
    Outline { sections, derived: true }
}

/// The first words of the paragraph at `range`.
fn title(text: &Text, range: &Range) -> Range {
    let near = text.slice(range.start..range.end.min(range.start + 4 * CELLS + 4));
    range.start..(range.start + first_words(&near)).min(range.end)
}

/// Bytes of the first words of `paragraph`: [`WORDS`] of them, or as many as fit [`CELLS`]; a longer first one is cut.
pub(super) fn first_words(paragraph: &str) -> usize {
    let (mut cells, mut words, mut end) = (0, 0, 0);
    let mut in_word = false;
    for (at, c) in paragraph.char_indices() {
        if c.is_whitespace() {
            words += usize::from(in_word);
            in_word = false;
            if words == WORDS || c == '\n' && words > 0 {
                break;
            }
        }
        cells += c.width().unwrap_or(0);
        if cells > CELLS {
            // Text without spaces ends with a part of its sentence, or where it no longer fits; other text with its last
            // whole word.
            end = match part_end(&paragraph[..at]) {
                Some(part) => part,
                None if in_word && words > 0 => last_word_end(&paragraph[..at]),
                None => at,
            };
            break;
        }
        if !c.is_whitespace() {
            in_word = true;
            end = at + c.len_utf8();
        }
    }
    paragraph[..end].trim_end_matches([',', ';', ':', '，', '；', '：', '、', '。', '.']).trim_end().len()
}

/// Where the last part of a sentence of Chinese or Japanese ends that `text` holds, if it is not too short.
fn part_end(text: &str) -> Option<usize> {
    let end = text.rfind(['，', '。', '；', '：', '！', '？'])?;
    (text[..end].chars().count() >= SHORT).then_some(end)
}

/// Where the last word ends that `text` does not break off in.
fn last_word_end(text: &str) -> usize {
    let end = text.rfind(char::is_whitespace).unwrap_or(text.len());
    text[..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_are_few_and_whole() {
        let cases = [
            ("One, two three four five six seven eight", "One, two three four five six"),
            ("Short.", "Short"),
            ("Internationalisation notwithstanding, circumnavigations", "Internationalisation notwithstanding"),
            ("会议在首都举行代表们就地区安全经济合作与文化交流交换意见", "会议在首都举行代表们就地区安全经济合作与"),
            ("据机构的数据，2013年至2017年，各成员国有关部门共制止了许多活动", "据机构的数据，2013年至2017年"),
            ("two\nlines", "two"),
            ("", ""),
        ];
        for (paragraph, words) in cases {
            assert_eq!(&paragraph[..first_words(paragraph)], words);
        }
    }

    #[test]
    fn titles_are_the_first_words_however_many_bytes_they_have() {
        for letter in ["a", "é", "会", "𝐀", "👩"] {
            for word in [1, 3, 9, 39, 40, 41, 300] {
                let paragraph = vec![letter.repeat(word); 12].join(" ");
                let text = Text::owned(format!("# {paragraph}\n\nMore."));
                let range = 2..2 + paragraph.len();
                assert_eq!(title(&text, &range), 2..2 + first_words(&paragraph), "{word} of {letter}");
            }
        }
    }
}
