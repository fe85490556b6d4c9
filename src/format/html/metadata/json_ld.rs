//! What a page says of itself in JSON-LD, by the vocabulary of schema.org.

use html5ever::local_name;
use serde_json::Value;

use super::title;
use crate::format::html::tree::{ROOT, Tree};

/// A block of JSON of more bytes is passed over.
const LONGEST: usize = 1 << 20;
/// Kinds of things that are articles.
const ARTICLES: &[&str] = &[
    "AdvertiserContentArticle", "AnalysisNewsArticle", "APIReference", "Article", "AskPublicNewsArticle",
    "BackgroundNewsArticle", "BlogPosting", "DiscussionForumPosting", "LiveBlogPosting", "MedicalScholarlyArticle",
    "NewsArticle", "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "SatiricalArticle",
    "ScholarlyArticle", "SocialMediaPosting", "TechArticle",
];

/// What the first article in JSON-LD says.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) article: bool,
    name: Option<String>,
    headline: Option<String>,
    pub(super) author: Option<String>,
    pub(super) site: Option<String>,
    pub(super) date: Option<String>,
}

impl Linked {
    /// The title: where name and headline differ, the one that is like `own`, the page's.
    pub(super) fn title(&self, own: &str) -> Option<String> {
        match (&self.name, &self.headline) {
            (Some(name), Some(headline)) if name != headline => {
                let other =
                    title::similarity(headline, own) > title::NEAR && title::similarity(name, own) <= title::NEAR;
                Some(if other { headline } else { name }.clone())
            }
            (name, headline) => name.clone().or_else(|| headline.clone()),
        }
    }
}

/// What the page `tree` says.
pub(super) fn of(tree: &Tree) -> Linked {
    let is_json = |&n: &u32| {
        tree.is(n, local_name!("script"))
            && tree
                .attribute(n, local_name!("type"))
                .is_some_and(|t| t.trim().eq_ignore_ascii_case("application/ld+json"))
    };
    let blocks = tree.descendants(ROOT).filter(is_json).map(|n| tree.content(n));
    blocks.filter(|json| json.len() <= LONGEST).find_map(|json| read(&json)).unwrap_or_default()
}

fn read(json: &str) -> Option<Linked> {
    let json = json.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
    let value: Value = serde_json::from_str(json.trim()).ok()?;
    let whole = match &value {
        Value::Array(all) => all.iter().find(|one| is_article(one))?,
        one => one,
    };
    let context = whole.get("@context").or_else(|| value.get("@context"));
    if !context.is_some_and(is_schema) {
        return None;
    }
    let article = match (whole.get("@type"), whole.get("@graph").and_then(Value::as_array)) {
        (None, Some(graph)) => graph.iter().find(|one| is_article(one))?,
        _ => whole,
    };
    is_article(article).then(|| linked(article))
}

fn linked(article: &Value) -> Linked {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::trim).map(str::to_owned);
    let name = |value: &Value| text(value.get("name"));
    let author = article.get("author").and_then(|author| match author {
        Value::Array(all) => {
            let names: Vec<_> = all.iter().filter_map(name).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::String(author) => Some(author.clone()),
        one => name(one),
    });
    Linked {
        article: true,
        name: text(article.get("name")),
        headline: text(article.get("headline")),
        author: author.filter(|author| !author.contains("://")),
        site: article.get("publisher").and_then(name),
        date: text(article.get("datePublished")),
    }
}

fn is_article(value: &Value) -> bool {
    let is = |kind: &Value| kind.as_str().is_some_and(|kind| ARTICLES.contains(&kind));
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is),
        Some(kind) => is(kind),
        None => false,
    }
}

fn is_schema(context: &Value) -> bool {
    let is = |address: &str| {
        let rest = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"));
        rest.is_some_and(|rest| rest.trim_end_matches('/') == "schema.org")
    };
    match context {
        Value::String(address) => is(address),
        Value::Object(fields) => fields.get("@vocab").and_then(Value::as_str).is_some_and(is),
        Value::Array(all) => all.iter().any(|one| one.as_str().is_some_and(is)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_name_and_headline_the_one_that_is_like_the_pages_is_the_title() {
        let linked = |name: Option<&str>, headline: Option<&str>| Linked {
            name: name.map(str::to_owned),
            headline: headline.map(str::to_owned),
            ..Linked::default()
        };
        let own = "Prices of grain rise again";
        for (name, headline, title) in [
            (Some("Site of the day"), Some("Prices of grain rise"), Some("Prices of grain rise")),
            (Some("Prices of grain rise"), Some("Site of the day"), Some("Prices of grain rise")),
            (Some("Quite another"), Some("Site of the day"), Some("Quite another")),
            (Some("Prices of grain rise"), None, Some("Prices of grain rise")),
            (None, Some("Site of the day"), Some("Site of the day")),
            (None, None, None),
        ] {
            assert_eq!(linked(name, headline).title(own).as_deref(), title, "{name:?} {headline:?}");
        }
    }
}
