//! The masthead of plain text: what its first lines say of title, author, source and date.

use crate::document::{Metadata, Text};

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
    let mut lines = head.lines().map(str::trim).take_while(|l| l.chars().count() <= LONGEST).filter(|l| !l.is_empty());
    let mut first = None;
    for line in lines.by_ref().take(8) {
        match field(line) {
            Some((Field::Title, value)) => metadata.title = Some(value),
            Some((Field::Author, value)) => metadata.author = Some(value),
            Some((Field::Source, value)) => metadata.source = Some(value),
            Some((Field::Date, value)) => metadata.date = Some(value),
            // The last line before the fields: what stands above it is the site's.
            None if !told(&metadata) => first = Some(line.to_owned()),
            None => {}
        }
    }
    // A first line is a title where fields tell that this is a masthead.
    if metadata.title.is_none() && told(&metadata) {
        metadata.title = first.filter(|f| !f.chars().any(char::is_control) && !f.ends_with('.'));
    }
    metadata
}

fn told(metadata: &Metadata) -> bool {
    metadata.author.is_some() || metadata.source.is_some() || metadata.date.is_some()
}

fn field(line: &str) -> Option<(Field, String)> {
    let by = line.strip_prefix("By ").filter(|name| name.chars().count() <= 60 && !name.ends_with('.'));
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
        let site = "搜索 解放军报\n\nA bigger role\n\n来源:Military Online 责任编辑:Li Jia\n2021-09-15 17:09:43\n\nBy Ding X\n\nText goes on.";
        assert_eq!(read(site), ["A bigger role", "Ding X", "Military Online", "2021-09-15 17:09:43"]);
        assert_eq!(read("Just a text.\n\nNote: nothing here.\n"), ["", "", "", ""]);
    }
}
