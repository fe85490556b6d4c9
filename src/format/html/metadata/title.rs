//! The title that `<title>` holds, without the name of the site that most pages add to it.

use html5ever::local_name;

use crate::{
    document::one_line,
    format::html::tree::{ROOT, Tree},
};

/// Two titles that are alike by more than this share are the same.
pub(in crate::format::html) const NEAR: f64 = 0.75;
/// What stands between the parts of a title, with spaces around it.
const SEPARATORS: &[char] = &['|', '-', '–', '—', '\\', '/', '>', '»'];
/// Those of them that stand between the levels of a site.
const LEVELS: &[char] = &['\\', '/', '>', '»'];
/// The name of a site has no more characters.
const LONGEST_SITE: usize = 80;

/// What `<title>` holds, as it stands.
pub(super) fn named(tree: &Tree) -> String {
    tree.find(ROOT, local_name!("title")).map(|title| tree.words(title)).unwrap_or_default()
}

/// The title of a page whose `<title>` is `named`; its one first heading when that has none.
pub(super) fn of(tree: &Tree, named: &str) -> String {
    let first_heading = || {
        let mut headings = tree.descendants(ROOT).filter(|&n| tree.is(n, local_name!("h1")));
        let first = headings.next();
        first.filter(|_| headings.next().is_none()).map(|n| tree.words(n)).unwrap_or_default()
    };
    if named.is_empty() {
        return first_heading();
    }
    let (mut title, mut levels) = (named.to_owned(), false);
    let length = named.chars().count();
    if let Some((before, behind)) = parted(named) {
        levels = named.contains(LEVELS);
        title = before.to_owned();
        if words(&title) < 3 {
            title = behind.to_owned();
        }
    } else if named.contains(": ") {
        if !is_heading(tree, named) && !ends_in_brackets(named) {
            title = behind_colon(named);
        }
    } else if !(15..=150).contains(&length) {
        let heading = first_heading();
        if !heading.is_empty() {
            title = heading;
        }
    }
    let title = one_line(&title);
    let without_separators = named.split(SEPARATORS).map(words).sum::<usize>();
    match words(&title) {
        count if count <= 4 && (!levels || count + 1 != without_separators) => named.to_owned(),
        _ => title,
    }
}

/// What `title` says besides `heading`, before or behind a separator: the name of the site, or of the book that the page
/// belongs to.
pub(super) fn beside(title: &str, heading: &str) -> Option<String> {
    let separates = |c: char| SEPARATORS.contains(&c) || matches!(c, '·' | '•');
    let at = title.find(heading)?;
    let rest = match (title[..at].trim_end(), title[at + heading.len()..].trim_start()) {
        ("", behind) => behind.strip_prefix(separates)?.strip_prefix(char::is_whitespace)?,
        (before, "") => before.strip_suffix(separates)?.strip_suffix(char::is_whitespace)?,
        _ => return None,
    };
    Some(one_line(rest)).filter(|rest| !rest.is_empty() && rest.chars().count() <= LONGEST_SITE)
}

/// What is before the last separator of a title, and what is behind the first one.
fn parted(title: &str) -> Option<(&str, &str)> {
    let between = |&(at, sign): &(usize, &str)| {
        title[..at].ends_with(char::is_whitespace) && title[at + sign.len()..].starts_with(char::is_whitespace)
    };
    let mut all = title.match_indices(SEPARATORS).filter(between);
    let (first, sign) = all.next()?;
    let last = all.next_back().map_or(first, |(at, _)| at);
    Some((title[..last].trim(), title[first + sign.len()..].trim()))
}

fn is_heading(tree: &Tree, title: &str) -> bool {
    let heading = |&n: &u32| tree.is(n, local_name!("h1")) || tree.is(n, local_name!("h2"));
    tree.descendants(ROOT).filter(heading).any(|n| tree.words(n) == title)
}

/// True where every colon of a title stands in the brackets that end it: `Types (a library: what it does)`.
fn ends_in_brackets(title: &str) -> bool {
    title.ends_with(')') && title.find('(').is_some_and(|open| Some(open) < title.find(':'))
}

/// What is behind the last colon of a title, or behind the first one, or the whole, whichever has enough words.
fn behind_colon(title: &str) -> String {
    let behind = |at: Option<usize>| at.map_or("", |at| title[at + 1..].trim());
    let last = behind(title.rfind(':'));
    if words(last) < 3 {
        return behind(title.find(':')).to_owned();
    }
    let before = title.find(':').map_or(0, |at| words(&title[..at]));
    if before > 5 { title } else { last }.to_owned()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// How much of `b` is said in `a`, from 0 to 1.
pub(in crate::format::html) fn similarity(a: &str, b: &str) -> f64 {
    let tokens = |text: &str| {
        let lower = text.to_lowercase();
        lower.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (a, b) = (tokens(a), tokens(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let length = |tokens: &[&String]| (tokens.iter().map(|t| t.chars().count() + 1).sum::<usize>().max(1) - 1) as f64;
    let foreign: Vec<_> = b.iter().filter(|token| !a.contains(token)).collect();
    1.0 - length(&foreign) / length(&b.iter().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::html::{Syntax, tree};

    #[test]
    fn the_name_of_the_site_is_left_out() {
        for (named, body, title) in [
            ("Grain prices rise again this year | The Daily News", "", "Grain prices rise again this year"),
            ("Home | What the committee found this year", "", "What the committee found this year"),
            // What is left has few words: the whole stands.
            ("A short name | Site", "", "A short name | Site"),
            // Unless it was a level of the site that went.
            ("One two three four » Site", "", "One two three four"),
            ("One two three four » The Site", "", "One two three four » The Site"),
            ("One two three - four five six | Site", "", "One two three - four five six"),
            // What stands within a word parts nothing.
            ("A well-known committee of five members", "", "A well-known committee of five members"),
            ("The committee: what it found in the end this year", "", "what it found in the end this year"),
            ("Members (the committee: what it found)", "", "Members (the committee: what it found)"),
            (
                "The committee: what it found in the end this year",
                "<h2>The committee: what it found in the end this year</h2>",
                "The committee: what it found in the end this year",
            ),
            (
                "What the committee said that day: a full report here",
                "",
                "What the committee said that day: a full report here",
            ),
            ("Report: what it found in all the years: yes", "", "what it found in all the years: yes"),
            // Few letters: its one heading has more to say.
            ("Fourteen signs", "<h1>The price of grain in one year</h1>", "The price of grain in one year"),
            ("Fourteen signs", "<h1>The price of grain in one year</h1><h1>Another</h1>", "Fourteen signs"),
            ("Fifteen letters", "<h1>The price of grain in one year</h1>", "Fifteen letters"),
            ("", "<h1>The price</h1>", "The price"),
            ("", "<h1>One</h1><h1>Two</h1>", ""),
        ] {
            assert_eq!(of(&tree(body, Syntax::Html), named), title, "{named} {body}");
        }
    }

    #[test]
    fn titles_are_alike_by_their_words() {
        assert_eq!(similarity("The price of grain", "Price of  GRAIN!"), 1.0);
        assert_eq!(similarity("a b", "a c"), 1.0 - 1.0 / 3.0);
        assert_eq!(similarity("some thing", "other words"), 0.0);
        assert_eq!((similarity("", "a"), similarity("a", "-")), (0.0, 0.0));
    }
}
