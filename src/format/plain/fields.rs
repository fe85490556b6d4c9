//! The fields of a masthead: author, source and date, as a line says them.

/// What a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Author,
    Source,
    Date,
    /// What is of no use to readers: the editor, how often the page was read.
    Other,
}

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
    ("发表时间", Field::Date),
    ("更新时间", Field::Date),
    ("责任编辑", Field::Other),
    ("编辑", Field::Other),
    ("责编", Field::Other),
    ("浏览量", Field::Other),
    ("阅读", Field::Other),
    ("editor", Field::Other),
    ("edited by", Field::Other),
];

/// Signs that part the fields of a line.
const APART: [char; 5] = ['|', '｜', '·', '•', '\u{3000}'];
/// Words before a date.
const PUBLISHED: [&str; 7] = ["published", "updated", "posted", "last", "modified", "on", "date"];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The fields that `line` is made of; none where it says something else too.
pub(super) fn fields(line: &str) -> Vec<(Field, String)> {
    let mut found = Vec::new();
    for part in line.split(APART).map(str::trim).filter(|part| !part.is_empty()) {
        let named = named(part);
        match () {
            () if !named.is_empty() => found.extend(named),
            () if is_date(part) => found.push((Field::Date, without_verb(part).to_owned())),
            () => match byline(part) {
                Some(name) => found.push((Field::Author, name.to_owned())),
                None => return Vec::new(),
            },
        }
    }
    found
}

/// True for a line that only says who edited the text, or how often it was read.
pub(super) fn is_credit(line: &str) -> bool {
    let named = line.len() <= 120 && line.contains([':', '：']);
    let found = if named { fields(line) } else { Vec::new() };
    !found.is_empty() && found.iter().all(|(field, _)| *field == Field::Other)
}

/// `Author: …`, one after another; a date may stand before the first one.
fn named(part: &str) -> Vec<(Field, String)> {
    let mut starts: Vec<(usize, usize, Field)> = Vec::new();
    for (colon, sign) in part.match_indices([':', '：']) {
        let name = &part[..colon];
        let start = name.rmatch_indices(char::is_whitespace).next().map_or(0, |(at, sign)| at + sign.len());
        let known = |start: usize| {
            let name = name[start..].trim().to_lowercase();
            FIELDS.iter().find(|(known, _)| *known == name).map(|(_, field)| (start, colon + sign.len(), *field))
        };
        if let Some(found) = known(start).or_else(|| known(starts.last().map_or(0, |s| s.1))) {
            starts.push(found);
        }
    }
    let Some(first) = starts.first() else { return Vec::new() };
    let before = part[..first.0].trim();
    let mut found = Vec::new();
    match () {
        () if before.is_empty() => {}
        () if is_date(before) => found.push((Field::Date, before.to_owned())),
        () => return Vec::new(),
    }
    let ends = starts.iter().skip(1).map(|next| next.0).chain([part.len()]);
    for ((_, value, field), end) in starts.iter().zip(ends) {
        // A date may stand behind the last value too.
        let value = part[*value..end].trim();
        let dated = value.char_indices().find(|&(at, c)| c.is_ascii_digit() && is_date(&value[at..]) && at > 0);
        let (value, date) = dated.map_or((value, None), |(at, _)| (value[..at].trim(), Some(value[at..].to_owned())));
        if !value.is_empty() {
            found.push((*field, value.to_owned()));
        }
        found.extend(date.map(|date| (Field::Date, date)));
    }
    found
}

/// The name in `By Ann Author, staff writer` and `记者 张三`.
fn byline(part: &str) -> Option<&str> {
    let english = part.strip_prefix("By ").or_else(|| part.strip_prefix("by ")).or_else(|| part.strip_prefix("BY "));
    if let Some(name) = english {
        let name = name.split(", ").next().unwrap_or(name).trim();
        return is_name(name).then_some(name);
    }
    let chinese =
        ["文/", "文／", "作者 ", "记者 ", "本报记者 ", "本报记者"].iter().find_map(|word| part.strip_prefix(word));
    let name = chinese?.trim();
    (name.chars().count() <= 20 && !name.contains(['。', '，'])).then_some(name)
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

/// The day in the dateline that a Chinese news text begins with: `新华社北京2021年9月15日电`.
pub(super) fn dateline(line: &str) -> Option<&str> {
    let near = line.char_indices().nth(40).map_or(line, |(end, _)| &line[..end]);
    let end = ["日电", "日讯"].iter().filter_map(|word| near.find(word)).min()? + "日".len();
    let start = near[..end].find(|c: char| c.is_ascii_digit())?;
    let day = &near[start..end];
    let dated = day.chars().all(|c| c.is_ascii_digit() || matches!(c, '年' | '月' | '日')) && day.contains('月');
    dated.then_some(day)
}

/// True for a day, and a time of day with it, and nothing else.
fn is_date(text: &str) -> bool {
    text.chars().count() <= 60 && (is_numbers(text) || is_english(text))
}

/// `2021-09-15 17:09:43`, `2021年9月15日 17:09`: the year first, as sites print it.
fn is_numbers(text: &str) -> bool {
    let digits = |text: &str, most: usize| text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let mut rest = text;
    for (n, signs) in [(4, "-/.年"), (2, "-/.月"), (2, "")] {
        let len = digits(rest, n);
        if len == 0 || n == 4 && len < 4 {
            return false;
        }
        rest = &rest[len..];
        match rest.chars().next().filter(|c| signs.contains(*c)) {
            Some(sign) => rest = &rest[sign.len_utf8()..],
            None if signs.is_empty() => {}
            None => return false,
        }
    }
    let zone = rest.trim_end_matches(|c: char| c.is_ascii_uppercase() || c == ' ');
    zone.chars().all(|c| c.is_ascii_digit() || ": T日时分秒+-.Z".contains(c)) && rest.len() - zone.len() <= 5
}

/// `Published 12 May 2021, 10:31 BST`, `Wednesday, May 12, 2021`.
fn is_english(text: &str) -> bool {
    let (mut month, mut year, mut day) = (0, 0, 0);
    let word = |word: &str| {
        let lower = word.to_lowercase();
        let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        match () {
            () if number && digits.len() == 4 && digits == lower => year += usize::from(digits.starts_with(['1', '2'])),
            () if number && digits.len() <= 2 => {
                day += 1;
                return ["", "st", "nd", "rd", "th", "am", "pm"].contains(&&lower[digits.len()..]);
            }
            () if lower.contains(':') => {
                return lower.trim_end_matches(['a', 'p', 'm']).bytes().all(|b| b.is_ascii_digit() || b == b':');
            }
            () if is_month(&lower) => month += 1,
            () if PUBLISHED.contains(&&*lower) || matches!(&*lower, "at" | "am" | "pm" | "a.m" | "p.m" | "-" | "–") =>
                {}
            () if lower.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&*lower)) => {}
            () => return word.len() <= 5 && word.bytes().all(|b| b.is_ascii_uppercase()),
        }
        true
    };
    let mut words =
        text.split([' ', ',', '\u{a0}', '(', ')']).map(|w| w.trim_end_matches(['.', ':'])).filter(|w| !w.is_empty());
    let all = words.all(word);
    all && month == 1 && year == 1 && day > 0
}

fn is_month(word: &str) -> bool {
    let known = MONTHS.iter().any(|month| word.starts_with(month));
    let long = ["uary", "ruary", "ch", "il", "e", "y", "ust", "tember", "t", "ober", "ember"];
    known && (word.len() == 3 || long.contains(&&word[3..]))
}

/// A date without the verb before it.
fn without_verb(date: &str) -> &str {
    let mut rest = date;
    while let Some((word, behind)) = rest.split_once(' ') {
        match PUBLISHED.contains(&&*word.trim_end_matches(':').to_lowercase()) {
            true => rest = behind.trim_start(),
            false => break,
        }
    }
    rest
}
