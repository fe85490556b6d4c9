//! The package document: what a book says of itself, its parts and the order in which they are read.

use std::collections::{HashMap, HashSet};

use super::{archive::Archive, path, xml::Element};
use crate::document::Metadata;

/// The file that names the package document.
const CONTAINER: &str = "META-INF/container.xml";
/// A link of fallbacks has no more steps.
const FALLBACKS: usize = 16;

/// A book as its package document describes it.
#[derive(Debug, Default)]
pub(super) struct Package {
    /// The masthead.
    pub(super) metadata: Metadata,
    /// Names of the parts to read, in order, each once.
    pub(super) spine: Vec<String>,
    /// Names of parts that are to be read and are not there, as the book has them.
    pub(super) missing: Vec<String>,
    /// The part with the contents in EPUB 3.
    pub(super) nav: Option<String>,
    /// The part with the contents in EPUB 2.
    pub(super) ncx: Option<String>,
}

/// A row of the manifest.
#[derive(Debug)]
struct Item<'a> {
    href: &'a str,
    media: &'a str,
    fallback: Option<&'a str>,
    properties: &'a str,
}

impl Package {
    /// Reads the package of a book. `read` gives a part as text.
    pub(super) fn of(archive: &Archive, read: &dyn Fn(&str) -> Option<String>) -> Self {
        let Some(name) = package_name(archive, read) else { return Self::without(archive) };
        let root = Element::of(&read(&name).unwrap_or_default());
        let items: Vec<_> = root.all("item").filter_map(item).collect();
        let by_id: HashMap<_, _> = items.iter().map(|(id, item)| (*id, item)).collect();
        let find = |item: &Item| find(archive, &name, item.href);
        let mut package = Self { metadata: metadata(&root), ..Self::default() };
        let mut seen = HashSet::new();
        for row in root.all("itemref") {
            let Some(item) = row.get("idref").and_then(|id| readable(&by_id, id)) else { continue };
            match find(item) {
                Some(part) if seen.insert(part.clone()) => package.spine.push(part),
                Some(_) => {}
                None => package.missing.push(item.href.to_owned()),
            }
        }
        if package.spine.is_empty() {
            package.spine = items.iter().filter(|(_, item)| is_text(item)).filter_map(|(_, item)| find(item)).collect();
        }
        if package.spine.is_empty() {
            package.spine = Self::without(archive).spine;
        }
        let first = |wanted: &dyn Fn(&Item) -> bool| items.iter().map(|(_, i)| i).find(|i| wanted(i)).and_then(find);
        package.nav = first(&|item| item.properties.split_whitespace().any(|p| p == "nav"));
        let named = root.all("spine").next().and_then(|spine| spine.get("toc")).and_then(|id| by_id.get(id));
        package.ncx = named.and_then(|item| find(item)).or_else(|| first(&|i| i.media == "application/x-dtbncx+xml"));
        package
    }

    /// A book that does not say how it is made: its pages in order of their names.
    fn without(archive: &Archive) -> Self {
        let mut spine: Vec<_> = archive.names().filter(|name| is_page(name)).map(str::to_owned).collect();
        spine.sort_unstable();
        Self { spine, ..Self::default() }
    }
}

/// The part that `href` in the package document means.
fn find(archive: &Archive, package: &str, href: &str) -> Option<String> {
    let (path, _) = path::resolve(package, href)?;
    archive.find(&path).map(str::to_owned).or_else(|| {
        // A wrong folder: the only part of that name is meant.
        let file = path.rsplit('/').next()?.to_lowercase();
        let mut same = archive.names().filter(|name| name.rsplit('/').next().is_some_and(|n| n.to_lowercase() == file));
        same.next().filter(|_| same.next().is_none()).map(str::to_owned)
    })
}

/// The name of the package document: as the container says, else the one that looks like it.
fn package_name(archive: &Archive, read: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let container = archive.find(CONTAINER).and_then(read).unwrap_or_default();
    let root = Element::of(&container);
    let named = root.all("rootfile").filter_map(|file| file.get("full-path"));
    let named = named.filter_map(|path| Some(archive.find(&path::normal(path)?)?.to_owned())).next();
    named.or_else(|| {
        let packages = archive.names().filter(|name| name.to_lowercase().ends_with(".opf"));
        packages.min_by_key(|name| (name.matches('/').count(), name.len(), *name)).map(str::to_owned)
    })
}

fn item(element: &Element) -> Option<(&str, Item<'_>)> {
    let item = Item {
        href: element.get("href")?,
        media: element.get("media-type").unwrap_or_default(),
        fallback: element.get("fallback"),
        properties: element.get("properties").unwrap_or_default(),
    };
    Some((element.get("id").unwrap_or_default(), item))
}

/// The row called `id`, or the first of its fallbacks that is a page; a picture where there is none.
fn readable<'a>(by_id: &HashMap<&str, &'a Item<'a>>, id: &str) -> Option<&'a Item<'a>> {
    let mut item = *by_id.get(id)?;
    for _ in 0..FALLBACKS {
        match item.fallback.and_then(|id| by_id.get(id)) {
            Some(next) if !is_text(item) => item = next,
            _ => break,
        }
    }
    (is_text(item) || is_picture(item.href)).then_some(item)
}

/// True for a part that is a picture, which a page may be.
pub(super) fn is_picture(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("png" | "jpg" | "jpeg" | "gif" | "webp"))
}

/// True for a page. Some books are careless with the kinds of their parts, so names count as well.
fn is_text(item: &Item) -> bool {
    let media = item.media.to_ascii_lowercase();
    let text =
        ["application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document", "image/svg+xml"];
    text.contains(&&*media) || !media.starts_with("image/") && is_page(item.href.split('#').next().unwrap_or_default())
}

fn is_page(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("xhtml" | "html" | "htm" | "xht"))
}

/// The masthead, from Dublin Core.
fn metadata(root: &Element) -> Metadata {
    let Some(metadata) = root.all("metadata").next() else { return Metadata::default() };
    let all = |name: &'static str| metadata.all(name).filter(|e| e.words().is_some());
    let refined = |element: &Element, property: &str| {
        let id = element.get("id").map(|id| format!("#{id}"));
        let mut metas = metadata.all("meta").filter(|m| m.get("property") == Some(property));
        metas.find(|m| id.is_some() && m.get("refines") == id.as_deref()).and_then(Element::words)
    };
    let main = all("title").find(|title| refined(title, "title-type").as_deref() == Some("main"));
    let authors: Vec<_> = all("creator")
        .filter(|creator| {
            let role = creator.get("role").map(str::to_owned).or_else(|| refined(creator, "role"));
            role.is_none_or(|role| role == "aut")
        })
        .filter_map(Element::words)
        .collect();
    let creators = || all("creator").filter_map(Element::words).collect::<Vec<_>>();
    let authors = if authors.is_empty() { creators() } else { authors };
    let published = all("date").find(|date| date.get("event").is_some_and(|e| e.contains("publication")));
    let source = all("source").filter_map(Element::words).find(|source| is_name(source));
    Metadata {
        title: main.or_else(|| all("title").next()).and_then(Element::words),
        author: (!authors.is_empty()).then(|| authors.join(", ")),
        source: all("publisher").next().and_then(Element::words).or(source),
        date: published.or_else(|| all("date").next()).and_then(Element::words).map(day),
        language: all("language").next().and_then(Element::words),
        figures: Vec::new(),
    }
}

/// True for a source that says something to people, as a number of a catalogue does not.
fn is_name(source: &str) -> bool {
    let numbered =
        ["urn:", "isbn", "uuid", "doi:"].iter().any(|prefix| source.to_ascii_lowercase().starts_with(prefix));
    !numbered && source.contains(char::is_alphabetic)
}

/// A date without its time of day.
fn day(date: String) -> String {
    match date.split_once('T') {
        Some((day, _)) if day.len() >= 4 && day.starts_with(|c: char| c.is_ascii_digit()) => day.to_owned(),
        _ => date,
    }
}
