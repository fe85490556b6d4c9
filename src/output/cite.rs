//! How a document is cited: a line for people, BibTeX, CSL-JSON.

use std::io::{self, Write};

use serde::Serialize;

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

/// A line for people.
///
/// # Errors
/// What the writer says.
pub fn cite_text(citation: &Citation, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", Shown::new(&citation.text()))
}

/// An entry for BibTeX and biblatex: an article where the document says where it first stood, else miscellaneous.
///
/// # Errors
/// What the writer says.
pub fn cite_bibtex(citation: &Citation, out: &mut dyn Write) -> io::Result<()> {
    let kind = if citation.source.is_some() { "article" } else { "misc" };
    writeln!(out, "@{kind}{{{},", key(citation))?;
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

/// An array with one item of CSL-JSON.
///
/// # Errors
/// What the writer says.
pub fn cite_csl_json(citation: &Citation, out: &mut dyn Write) -> io::Result<()> {
    let item = Item {
        id: key(citation),
        // Styles show where an article stood; of a document they do not.
        r#type: if citation.source.is_some() { "article-newspaper" } else { "document" },
        title: citation.title.clone(),
        author: authors(citation).into_iter().map(Name::csl).collect(),
        container_title: citation.source.clone(),
        issued: issued(citation),
        language: citation.language.clone(),
    };
    serde_json::to_writer_pretty(&mut *out, &[item]).map_err(io::Error::from)?;
    writeln!(out)
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

/// The first date that the document's date tells, with a year.
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
        let text = written(|out| cite_bibtex(&citation("Ann Author", "7 May 2021", Some("The Paper")), out));
        assert_eq!(
            text,
            "@article{author2021rdcosts,\n  author  = {Author, Ann},\n  title   = {{100 \\% of R\\&D\\_costs}},\n  journal = {The Paper},\n  year    = {2021},\n  date    = {2021-05-07},\n  langid  = {en},\n}\n"
        );
    }

    /// The parts of the schema of CSL-JSON 1.0.2 (`csl-data.json`) that concern what is written here.
    fn check_schema(text: &str) {
        let items: Json = serde_json::from_str(text).unwrap();
        for item in items.as_array().expect("an array of items") {
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

    #[test]
    fn csl_json_keeps_to_its_schema() {
        let dates = ["7 May 2021", "May 2021", "2021", "2021年5月7日", "third quarter of 2021", "some day", ""];
        for date in dates {
            for source in [None, Some("The Paper")] {
                for author in ["Ann Author; The Team", "Ann Author, Bob Writer", ""] {
                    let text = written(|out| cite_csl_json(&citation(author, date, source), out));
                    check_schema(&text);
                }
            }
        }
        let text = written(|out| cite_csl_json(&citation("Ann Author", "7 May 2021", None), out));
        let item: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(item[0]["issued"]["date-parts"], serde_json::json!([[2021, 5, 7]]));
        check_schema(&written(|out| cite_csl_json(&Citation::default(), out)));
    }
}
