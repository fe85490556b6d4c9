//! How a document is cited: a line for people, BibTeX, CSL-JSON.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use serde::Serialize;

use super::json;
use crate::{
    document::{Citation, Shown},
    figure::{self, Date, Part, Value},
};

/// Words of an author that is no person.
const BODIES: [&str; 24] = [
    "agency", "association", "bank", "bureau", "center", "centre", "commission", "committee", "company", "council",
    "department", "editors", "foundation", "group", "institute", "ministry", "news", "office", "organisation",
    "organization", "press", "staff", "team", "university",
];

/// What is cited: a document, and its path where it is one of several.
#[derive(Debug, Clone)]
pub(crate) struct Cited {
    /// What it says of itself.
    pub citation: Citation,
    /// Its path.
    pub path: Option<Shown>,
}

/// A line for people, behind the document's path where it is one of several.
///
/// # Errors
/// What the writer says.
pub(crate) fn cite_text(cited: &Cited, out: &mut dyn Write) -> io::Result<()> {
    if let Some(path) = &cited.path {
        write!(out, "{path}: ")?;
    }
    writeln!(out, "{}", Shown::new(&cited.citation.text()))
}

/// Keys to cite by, none of them twice: what has the key of an earlier document gets a letter behind it.
#[derive(Debug, Default)]
pub(crate) struct Keys(HashMap<String, usize>);

impl Keys {
    fn key(&mut self, citation: &Citation) -> String {
        let key = key(citation);
        let before = self.0.entry(key.clone()).or_default();
        *before += 1;
        match *before {
            1 => key,
            n => format!("{key}{}", suffix(n - 1)),
        }
    }
}

/// `b` for 1, as bibliographies count what has one name and year; `aa` behind `z`.
fn suffix(mut n: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.insert(0, char::from(b'a' + (n % 26) as u8));
        match (n / 26).checked_sub(1) {
            Some(rest) => n = rest,
            None => return letters.into_iter().collect(),
        }
    }
}

/// An entry for BibTeX and biblatex: an article where the document says where it first stood, else miscellaneous.
///
/// # Errors
/// What the writer says.
pub(crate) fn cite_bibtex(cited: &Cited, keys: &mut Keys, out: &mut dyn Write) -> io::Result<()> {
    let citation = &cited.citation;
    let kind = if citation.source.is_some() { "article" } else { "misc" };
    writeln!(out, "@{kind}{{{},", keys.key(citation))?;
    let authors: Vec<_> = authors(citation).iter().map(Name::bibtex).collect();
    let date = date(citation);
    let fields = [
        ("author", (!authors.is_empty()).then(|| authors.join(" and "))),
        ("title", Some(format!("{{{}}}", escaped(&citation.title)))),
        ("journal", citation.source.as_deref().map(escaped)),
        ("year", date.and_then(|d| d.year).map(|year| year.to_string())),
        ("date", date.map(|date| date.to_string()).filter(|date| !date.contains(['Q', 'H']) && !date.starts_with('-'))),
        ("langid", citation.language.as_deref().map(escaped)),
        ("note", citation.date.as_deref().filter(|_| date.is_none()).map(escaped)),
        ("file", cited.path.as_ref().map(|path| escaped(path.as_str()))),
    ];
    for (name, value) in fields.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        writeln!(out, "  {name:<7} = {{{value}}},")?;
    }
    writeln!(out, "}}")
}

/// What BibTeX takes for more than itself, written so that it is itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in Shown::new(text).as_str().chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

/// An item of CSL-JSON, by its schema of version 1.0.2.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item {
    id: String,
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<CslName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// What the schema has no name for: the document's path, where it is one of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    custom: Option<Custom>,
}

#[derive(Serialize)]
struct Custom {
    path: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CslName {
    Person { family: String, given: String },
    Literal { literal: String },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Issued {
    Parts {
        #[serde(rename = "date-parts")]
        parts: [Vec<i32>; 1],
    },
    Literal {
        literal: String,
    },
}

/// An item of CSL-JSON in a line.
///
/// # Errors
/// What the writer says.
pub(crate) fn cite_csl_json(cited: &Cited, keys: &mut Keys, out: &mut dyn Write) -> io::Result<()> {
    let citation = &cited.citation;
    let item = Item {
        id: keys.key(citation),
        // Styles show where an article stood; of a document they do not.
        r#type: if citation.source.is_some() { "article-newspaper" } else { "document" },
        title: citation.title.clone(),
        author: authors(citation).into_iter().map(Name::csl).collect(),
        container_title: citation.source.clone(),
        issued: issued(citation),
        language: citation.language.clone(),
        custom: cited.path.as_ref().map(|path| Custom { path: path.to_string() }),
    };
    let mut line = Vec::new();
    json::push(&item, &mut line)?;
    line.push(b'\n');
    out.write_all(&line)
}

fn issued(citation: &Citation) -> Option<Issued> {
    let literal = || citation.date.clone().map(|literal| Issued::Literal { literal });
    let Some(Date { year: Some(year), part, day }) = date(citation) else { return literal() };
    let month = match part {
        Part::Month(month) => Some(i32::from(month)),
        Part::Year => None,
        // No number says a quarter.
        Part::Quarter(_) | Part::Half(_) => return literal(),
    };
    let day = day.filter(|_| month.is_some()).map(i32::from);
    Some(Issued::Parts { parts: [[Some(year), month, day].into_iter().flatten().collect()] })
}

/// The first date in the document's date, with a year.
fn date(citation: &Citation) -> Option<Date> {
    let text = citation.date.as_deref()?;
    figure::recognise(text).into_iter().find_map(|figure| match figure.value {
        Value::Dates { start, .. } if start.year.is_some() => Some(start),
        _ => None,
    })
}

/// An author.
#[derive(Debug, PartialEq, Eq)]
enum Name {
    Person {
        family: String,
        given: String,
    },
    /// A body, or a name whose parts are not certain.
    Whole(String),
}

impl Name {
    fn bibtex(&self) -> String {
        match self {
            Self::Person { family, given } => format!("{}, {}", escaped(family), escaped(given)),
            Self::Whole(name) => format!("{{{}}}", escaped(name)),
        }
    }

    fn csl(self) -> CslName {
        match self {
            Self::Person { family, given } => CslName::Person { family, given },
            Self::Whole(literal) => CslName::Literal { literal },
        }
    }
}

/// The authors one by one, as far as that is certain.
fn authors(citation: &Citation) -> Vec<Name> {
    let Some(text) = citation.author.as_deref() else { return Vec::new() };
    let text = text.trim();
    let text = text.strip_prefix("By ").or(text.strip_prefix("by ")).unwrap_or(text);
    // "Author, Ann" is one name.
    let comma = text.matches(", ").count() == 1 && text.split(", ").next().is_some_and(|f| !f.contains(' '));
    let parts = text.split([';', '、', '&']).flat_map(|part| part.split(" and "));
    let parts = parts.flat_map(|part| if comma { vec![part] } else { part.split(", ").collect() });
    parts.map(str::trim).filter(|part| !part.is_empty()).map(name).collect()
}

/// Two or three capitalised words of letters are a person's name, the last one the family's; all else is left whole.
fn name(text: &str) -> Name {
    if let Some((family, given)) = text.split_once(", ") {
        return Name::Person { family: family.into(), given: given.into() };
    }
    let words: Vec<_> = text.split(' ').collect();
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '\u{2019}'))
    };
    let body = words.iter().any(|word| BODIES.contains(&word.to_lowercase().as_str()));
    match words.split_last() {
        Some((family, given)) if matches!(words.len(), 2..=3) && words.iter().all(is_name) && !body => {
            Name::Person { family: (*family).into(), given: given.join(" ") }
        }
        _ => Name::Whole(text.into()),
    }
}

/// A key to cite by: family, year, first long word of the title, in small ASCII letters and digits.
fn key(citation: &Citation) -> String {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let family = match authors(citation).first() {
        Some(Name::Person { family, .. }) => plain(family),
        Some(Name::Whole(name)) => plain(name.split(' ').next().unwrap_or_default()),
        None => String::new(),
    };
    let year = date(citation).and_then(|d| d.year).map(|year| year.to_string()).unwrap_or_default();
    let word = citation.title.split(' ').map(plain).find(|word| word.len() > 3).unwrap_or_default();
    let key = format!("{family}{year}{word}");
    if key.is_empty() { "document".to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value as Json;

    fn citation(author: &str, date: &str, source: Option<&str>) -> Citation {
        Citation {
            title: "100 % of R&D_costs".into(),
            author: Some(author.into()),
            source: source.map(Into::into),
            date: Some(date.into()),
            language: Some("en".into()),
            ..Citation::default()
        }
    }

    fn cited(citation: Citation) -> Cited {
        Cited { citation, path: None }
    }

    fn written(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn authors_are_parted_where_that_is_certain() {
        let of = |text: &str| authors(&citation(text, "", None));
        let person = |given: &str, family: &str| Name::Person { family: family.into(), given: given.into() };
        let whole = |name: &str| Name::Whole(name.into());
        assert_eq!(of("Ann Author"), [person("Ann", "Author")]);
        assert_eq!(of("Ann B. Author and Jean-Luc O'Neil"), [person("Ann B.", "Author"), person("Jean-Luc", "O'Neil")]);
        assert_eq!(of("Author, Ann"), [person("Ann", "Author")]);
        assert_eq!(of("Ann Author, Bob Writer"), [person("Ann", "Author"), person("Bob", "Writer")]);
        assert_eq!(of("Xinhua News Agency"), [whole("Xinhua News Agency")]);
        assert_eq!(of("张三、李四"), [whole("张三"), whole("李四")]);
        assert_eq!(of("after a commentary by N. N."), [whole("after a commentary by N. N.")]);
    }

    #[test]
    fn bibtex_is_escaped() {
        let text = written(|out| {
            let cited = cited(citation("Ann Author", "7 May 2021", Some("The Paper")));
            cite_bibtex(&cited, &mut Keys::default(), out)
        });
        assert_eq!(
            text,
            "@article{author2021rdcosts,\n  author  = {Author, Ann},\n  title   = {{100 \\% of R\\&D\\_costs}},\n  journal = {The Paper},\n  year    = {2021},\n  date    = {2021-05-07},\n  langid  = {en},\n}\n"
        );
    }

    /// The parts of the schema of CSL-JSON 1.0.2 (`csl-data.json`) that concern what is written here.
    fn check_schema(text: &str) {
        for line in text.lines() {
            let item: Json = serde_json::from_str(line).unwrap();
            let item = item.as_object().expect("an object");
            for (name, value) in item {
                match name.as_str() {
                    "id" | "title" | "container-title" | "language" => assert!(value.is_string(), "{name}"),
                    "type" => assert!(["article-newspaper", "document"].contains(&value.as_str().unwrap())),
                    "author" => value.as_array().unwrap().iter().for_each(|name| {
                        let parts = name.as_object().unwrap();
                        assert!(parts.iter().all(|(part, text)| {
                            ["family", "given", "literal"].contains(&part.as_str()) && text.is_string()
                        }));
                    }),
                    "issued" => check_date(value),
                    other => panic!("{other} is no property"),
                }
            }
            assert!(item.contains_key("id") && item.contains_key("type"), "both are required");
        }
    }

    fn check_date(date: &Json) {
        for (name, value) in date.as_object().unwrap() {
            match name.as_str() {
                "literal" => assert!(value.is_string()),
                "date-parts" => {
                    let dates = value.as_array().unwrap();
                    assert!((1..=2).contains(&dates.len()));
                    for parts in dates {
                        let parts = parts.as_array().unwrap();
                        assert!((1..=3).contains(&parts.len()) && parts.iter().all(Json::is_i64));
                    }
                }
                other => panic!("{other} is no part of a date"),
            }
        }
    }

    fn csl(citation: Citation) -> String {
        written(|out| cite_csl_json(&cited(citation.clone()), &mut Keys::default(), out))
    }

    #[test]
    fn no_key_is_given_twice() {
        let (mut keys, citation) = (Keys::default(), citation("Ann Author", "2021", None));
        let given: Vec<_> = (0..30).map(|_| keys.key(&citation).replace("author2021rdcosts", "")).collect();
        assert_eq!((&*given[0], &*given[1], &*given[25], &*given[26], &*given[27]), ("", "b", "z", "aa", "ab"));
    }

    #[test]
    fn csl_json_keeps_to_its_schema() {
        let dates = ["7 May 2021", "May 2021", "2021", "2021年5月7日", "third quarter of 2021", "some day", ""];
        for date in dates {
            for source in [None, Some("The Paper")] {
                for author in ["Ann Author; The Team", "Ann Author, Bob Writer", ""] {
                    let text = csl(citation(author, date, source));
                    check_schema(&text);
                }
            }
        }
        let text = csl(citation("Ann Author", "7 May 2021", None));
        let item: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2021, 5, 7]]));
        check_schema(&csl(Citation::default()));
    }
}
