//! The masthead of plain text: what its first lines say of title, author, source and date.

use super::title;
use crate::document::{Metadata, Text, unstyled};

/// Bytes of the head that are looked at.
const HEAD: usize = 4096;
/// A title has at most so many characters.
const LONGEST: usize = 160;

/// Names of fields, in English and Chinese.
const FIELDS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("标题", Field::Title),
    ("題目", Field::Title),
    ("题目", Field::Title),
    ("author", Field::Author),
    ("authors", Field::Author),
    ("by", Field::Author),
    ("作者", Field::Author),
    ("记者", Field::Author),
    ("source", Field::Source),
    ("publisher", Field::Source),
    ("来源", Field::Source),
    ("來源", Field::Source),
    ("date", Field::Date),
    ("published", Field::Date),
    ("日期", Field::Date),
    ("时间", Field::Date),
    ("发布时间", Field::Date),
];

#[derive(Debug, Clone, Copy)]
enum Field {
    Title,
    Author,
    Source,
    Date,
}

/// What the head of a text says of it. Fields are believed in the lines before the first long one alone.
pub fn masthead(text: &Text) -> Metadata {
    let head = text.slice(0..HEAD);
    let mut metadata = Metadata::default();
    let all = || head.lines().map(str::trim).filter(|l| !l.is_empty());
    let mut lines = all().take_while(|l| l.chars().count() <= LONGEST && dateline(l).is_none());
    let mut first = None;
    for line in lines.by_ref().take(8) {
        match field(line) {
            Some((Field::Title, value)) => metadata.title = Some(value),
            Some((Field::Author, value)) => metadata.author = Some(value),
            Some((Field::Source, value)) => metadata.source = Some(value),
            Some((Field::Date, value)) => metadata.date = Some(value),
            // The last line before the fields: what stands above it is the site's.
            None if !has_any(&metadata) => first = Some(line.to_owned()),
            None => {}
        }
    }
    // Agencies begin the text itself with place and day; then the one line above is the title.
    if !has_any(&metadata)
        && let Some(day) = all().nth(1).and_then(dateline)
    {
        first = all().next().filter(|line| line.chars().count() <= LONGEST).map(str::to_owned);
        metadata.date = Some(day.to_owned());
    }
    // A first line is a title where fields tell that this is a masthead.
    if metadata.title.is_none() && has_any(&metadata) {
        metadata.title = first.filter(|line| is_title(line));
    }
    // Fields without a title are those of something else: of a commit, a letter, a package.
    if metadata.title.is_none() {
        Metadata { title: title::of(&unstyled(&head)), ..Metadata::default() }
    } else {
        metadata
    }
}

/// True for a line that may be a title: not the end of a sentence, no field of its own, no commit.
fn is_title(line: &str) -> bool {
    let field = line.split_once(": ").is_some_and(|(name, _)| !name.contains(char::is_whitespace));
    let hash = |word: &str| word.len() >= 7 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let commit = line.split_whitespace().nth(1).is_some_and(hash);
    !field && !commit && !line.ends_with('.') && !line.chars().any(char::is_control)
}

/// True for the name of one or more persons: words in capitals, but for the small ones between them.
fn is_name(text: &str) -> bool {
    let small = |word: &str| ["and", "de", "del", "der", "di", "la", "of", "the", "van", "von", "&"].contains(&word);
    let capital = |word: &str| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let mut words = text.split_whitespace();
    text.chars().count() <= 60
        && !text.ends_with(['.', ',', ';', ':'])
        && words.clone().next().is_some_and(capital)
        && words.all(|word| small(word) || capital(word))
}

fn has_any(metadata: &Metadata) -> bool {
    metadata.author.is_some() || metadata.source.is_some() || metadata.date.is_some()
}

fn field(line: &str) -> Option<(Field, String)> {
    let by = line.strip_prefix("By ").filter(|name| is_name(name));
    if let Some(name) = by {
        return Some((Field::Author, name.to_owned()));
    }
    if is_date(line) {
        return Some((Field::Date, line.to_owned()));
    }
    let (name, value) = line.split_once([':', '：'])?;
    let (name, value) = (name.trim().to_lowercase(), first_value(value.trim()));
    let field = FIELDS.iter().find(|(n, _)| *n == name)?.1;
    (!value.is_empty()).then(|| (field, value.to_owned()))
}

/// The day in the dateline that a Chinese news text begins with: `新华社北京2021年9月15日电`.
fn dateline(line: &str) -> Option<&str> {
    let near = line.char_indices().nth(40).map_or(line, |(end, _)| &line[..end]);
    let end = ["日电", "日讯"].iter().filter_map(|word| near.find(word)).min()? + "日".len();
    let start = near[..end].find(|c: char| c.is_ascii_digit())?;
    let day = &near[start..end];
    let dated = day.chars().all(|c| c.is_ascii_digit() || matches!(c, '年' | '月' | '日')) && day.contains('月');
    dated.then_some(day)
}

/// A line of numbers that begins with a day, year first, as sites print it.
fn is_date(line: &str) -> bool {
    let day: String = line.chars().take(10).collect();
    let parts: Vec<_> = day.split(['-', '/', '.']).collect();
    let digits = |p: &&str| p.bytes().all(|b| b.is_ascii_digit()) && !p.is_empty();
    parts.len() == 3 && parts[0].len() == 4 && parts.iter().all(digits) && line.len() <= 25
}

/// The value before the next field of the same line.
fn first_value(value: &str) -> &str {
    let ends = value.match_indices([':', '：']).next().and_then(|(at, _)| value[..at].rfind(char::is_whitespace));
    value[..ends.unwrap_or(value.len())].trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_in_two_languages() {
        let read = |text: &str| {
            let m = masthead(&Text::owned(text));
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
        assert!(none.iter().all(|text| masthead(&Text::owned(*text)) == Metadata::default()));
        assert_eq!(read("Title\n\nBy Ann de Vries and Bo Li\n")[1], "Ann de Vries and Bo Li");
        assert_eq!(read("Just a text.\n\nNote: nothing here.\n"), ["", "", "", ""]);
    }
}
