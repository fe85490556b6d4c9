//! The masthead of plain text: what its first lines say of title, author, source and date, and which of them say it.
//!
//! A page of a site that was saved as text begins with what leads to other pages (`Home | News | Sport`), then come
//! title, author and date, then the text.

use super::{
    fields::{Field, dateline, fields},
    navigation::is_navigation,
    title,
};
use crate::document::{BlockKind, Metadata, Range, Text, sort_by_numbers, unstyled};

/// Bytes of the head that are looked at.
const HEAD: usize = 4096;
/// A title has at most so many characters.
const LONGEST: usize = 160;
/// Lines with text that a masthead has at most, those that lead to other pages apart.
const LINES: usize = 10;
/// Words by which the line below a title is longer than it, where it says what the text is about.
const LONGER: usize = 3;
/// Words of a title, at least, below which such a line may stand.
const WORDS: usize = 4;

/// What the head of a text says of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Masthead {
    /// Title, author, source, date.
    pub metadata: Metadata,
    /// The lines that say so, as [`BlockKind::Title`], [`BlockKind::Byline`] or [`BlockKind::Navigation`], in order of
    /// place; none where the text has no masthead of its own.
    pub lines: Vec<(Range, BlockKind)>,
}

/// What the head of a text says of it. Fields are believed in the lines before the first long one alone.
pub(crate) fn masthead(text: &Text) -> Masthead {
    let head = text.slice(0..HEAD);
    if let Some(title) = title::of_memo(&unstyled(&head)) {
        return Masthead { metadata: Metadata { title: Some(title), ..Metadata::default() }, lines: Vec::new() };
    }
    let mut found = Masthead::default();
    let mut candidates = Vec::new();
    let short = |line: &(Range, &str)| line.1.chars().count() <= LONGEST && dateline(line.1).is_none();
    let mut left = LINES;
    for (range, line) in lines(&head).take_while(short) {
        let named = fields(line);
        if named.is_empty() && is_navigation(line) {
            found.lines.push((range, BlockKind::Navigation));
            continue;
        }
        let Some(n) = left.checked_sub(1) else { break };
        left = n;
        match named.is_empty() {
            true if !found.has_fields() => candidates.push((range, line)),
            // Few words may stand between the fields, as what the author is; all else is the text.
            true if count(line) > WORDS || !line.contains(char::is_alphanumeric) => break,
            true => {}
            false => {
                named.into_iter().for_each(|(field, value)| found.take(field, value));
                found.lines.push((range, BlockKind::Byline));
            }
        }
    }
    if !found.has_fields() {
        found.take_dateline(&head, &mut candidates);
    }
    found.entitle(&candidates);
    // Fields without a title are those of something else: of a commit, a letter, a package.
    if found.metadata.title.is_none() || !found.has_fields() {
        let metadata = Metadata { title: title::of(&unstyled(&head)), ..Metadata::default() };
        return Masthead { metadata, lines: Vec::new() };
    }
    sort_by_numbers(&mut found.lines, |(range, _)| (range.start as i64, 0));
    found
}

impl Masthead {
    fn has_fields(&self) -> bool {
        self.metadata.author.is_some() || self.metadata.source.is_some() || self.metadata.date.is_some()
    }

    /// Takes what a field says, where none said so before.
    fn take(&mut self, field: Field, value: String) {
        let place = match field {
            Field::Title => &mut self.metadata.title,
            Field::Author => &mut self.metadata.author,
            Field::Source => &mut self.metadata.source,
            Field::Date => &mut self.metadata.date,
            Field::Other => return,
        };
        place.get_or_insert(value);
    }

    /// Agencies begin the text itself with place and day; then the one line above is the title.
    fn take_dateline<'a>(&mut self, head: &'a str, candidates: &mut Vec<(Range, &'a str)>) {
        let mut text = lines(head).filter(|(_, line)| !is_navigation(line));
        let (first, second) = (text.next(), text.next());
        if let (Some(first), Some(day)) = (first, second.and_then(|(_, line)| dateline(line))) {
            self.metadata.date = Some(day.to_owned());
            *candidates = vec![first];
        }
    }

    /// Of the lines above the fields, the last one that may be a title is it, or the one above it, where the last one
    /// says in more words what the text is about.
    fn entitle(&mut self, candidates: &[(Range, &str)]) {
        if self.metadata.title.is_some() {
            return;
        }
        let Some(last) =
            candidates.last().filter(|(_, line)| !line.ends_with(['.', '。'])).or(candidates.iter().rev().nth(1))
        else {
            return;
        };
        let above = candidates.iter().rev().skip_while(|c| *c != last).nth(1);
        let about = |title: &&(Range, &str)| {
            let (words, more) = (count(title.1), count(last.1));
            words >= WORDS && more >= words + LONGER && is_title(title.1)
        };
        let (range, line) = above.filter(about).unwrap_or(last);
        if is_title(line) {
            self.metadata.title = Some((*line).to_owned());
            self.lines.push((range.clone(), BlockKind::Title));
        }
    }
}

/// Words of `line`; two characters of Chinese are one.
fn count(line: &str) -> usize {
    let han = line.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}')).count();
    if han > 0 { han / 2 } else { line.split_whitespace().count() }
}

/// The lines of `head` with text, without the white space around it, and where they stand.
fn lines(head: &str) -> impl Iterator<Item = (Range, &str)> {
    let mut at = 0;
    let all = head.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let text = line.trim_end_matches(['\n', '\r']);
        (start..start + text.len(), text.trim().trim_start_matches('\u{feff}'))
    });
    all.filter(|(_, line)| !line.is_empty())
}

/// True for a line that may be a title: not the end of a sentence, no field of its own, no commit, no columns.
fn is_title(line: &str) -> bool {
    let field = line.split_once(": ").is_some_and(|(name, _)| !name.contains(char::is_whitespace) && name.is_ascii());
    let hash = |word: &str| word.len() >= 7 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let commit = line.split_whitespace().nth(1).is_some_and(hash);
    !field && !commit && !line.contains("   ") && !line.ends_with(['.', '。']) && !line.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_lines_above_the_fields_the_one_that_says_what_it_is_about_is_the_title() {
        let title = |above: &str, last: &str| {
            masthead(&Text::owned(format!("{above}\n\n{last}\n\nBy Ann Author\nDate: 1 May 2020\n\nText.")))
                .metadata
                .title
        };
        let (short, long) = ("Talks go on", "Both sides say that they will meet again next week");
        let (above, han, more) =
            ("Talks go on in the capital", "上合组织成立二十周年", "各方表示下周将再次举行会议并讨论合作");
        assert_eq!(title(above, long).as_deref(), Some(above));
        assert_eq!(title(short, long).as_deref(), Some(long));
        assert_eq!(title(above, "Both sides will meet once more").as_deref(), Some("Both sides will meet once more"));
        assert_eq!(title(han, more).as_deref(), Some(han));
        assert_eq!(title(han, "各方下周再次举行会议讨论").as_deref(), Some("各方下周再次举行会议讨论"));
        assert_eq!([count("two words"), count("四个汉字"), count("五个汉字呢 x")], [2, 2, 2]);
    }

    #[test]
    fn fields_are_told_in_two_languages() {
        let read = |text: &str| {
            let m = masthead(&Text::owned(text)).metadata;
            [m.title, m.author, m.source, m.date].map(Option::unwrap_or_default)
        };
        assert_eq!(
            read("A Title\n\nBy Ann Author\nDate: 1 May 2020\n\nText."),
            ["A Title", "Ann Author", "", "1 May 2020"]
        );
        assert_eq!(read("标题：上合\n来源：新华社\n作者：张三\n\n正文"), ["上合", "张三", "新华社", ""]);
        let agency = "上合组织成立二十周年\n\n新华社北京2021年9月15日电（记者 李明）上合组织成立于2001年6月15日。\n";
        assert_eq!(read(agency), ["上合组织成立二十周年", "", "", "2021年9月15日"]);
        assert_eq!(read("会议举行\n\n9月15日上午，会议在北京举行。\n"), ["", "", "", ""]);
        let site = "搜索 解放军报\n\nA bigger role\n\n来源:Military Online 责任编辑:Li Jia\n2021-09-15 17:09:43\n\nBy Ding X\n\nText goes on.";
        assert_eq!(read(site), ["A bigger role", "Ding X", "Military Online", "2021-09-15 17:09:43"]);
        let none = [
            "commit 1a2b3c4d5e\nAuthor: A <a@b.c>\nDate:   Mon Sep 13 2021\n\n    Message\n",
            "Format: https://example.org/format\nSource: https://example.org\n\nFiles: *\n",
            "Date: Mon, 13 Sep 2021\nSubject: Hello\n\nText",
            "By noon the delegates had left and the\nhall was empty.\n",
            "A line\n\nBy Monday it was over\n",
        ];
        assert!(none.iter().all(|text| masthead(&Text::owned(*text)) == Masthead::default()));
        let page = "Home | World | Sport\nSign in\n\nTalks go on in the capital\n\nBoth sides say that they will meet again next week\n\nBy Ann Author, Staff writer\nPublished 12 May 2021, 10:31 BST\nShare\n\nText goes on.";
        assert_eq!(read(page), ["Talks go on in the capital", "Ann Author", "", "12 May 2021, 10:31 BST"]);
        let site = "首页 新闻 军事\n当前位置：首页 > 新闻 > 正文\n\n上合组织成立二十周年\n\n2021年09月15日 17:09 来源：新华社 作者：李明\n\n正文";
        assert_eq!(read(site), ["上合组织成立二十周年", "李明", "新华社", "2021年09月15日 17:09"]);
        let lines = masthead(&Text::owned(site)).lines;
        let (navigation, title, byline) = (BlockKind::Navigation, BlockKind::Title, BlockKind::Byline);
        assert_eq!(lines.iter().map(|(_, kind)| *kind).collect::<Vec<_>>(), [navigation, navigation, title, byline]);
        assert_eq!(&site[lines[2].0.clone()], "上合组织成立二十周年");
        assert_eq!(read("Title\n\nBy Ann de Vries and Bo Li\n")[1], "Ann de Vries and Bo Li");
        assert_eq!(read("Just a text.\n\nNote: nothing here.\n"), ["", "", "", ""]);
    }
}
