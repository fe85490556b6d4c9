//! What a citation of a document says, and of a place in it.

use super::{Document, DocumentKind, Range, one_line};

/// Bytes that are counted through for the number of a line; beyond, a place is given as a share of the text.
const COUNTED: usize = 256 << 20;

/// Who, what, where, when: as the document says of itself. All strings are the source's own: show them through
/// [`super::Shown`] alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Citation {
    /// Title, else what the file is called.
    pub title: String,
    /// Author or authors, as the document has them.
    pub author: Option<String>,
    /// Where it first stood.
    pub source: Option<String>,
    /// Date, as the document writes it.
    pub date: Option<String>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// Title of the section.
    pub section: Option<String>,
    /// The place, as `--at` takes it.
    pub place: Option<String>,
}

impl Citation {
    /// Of a whole document; `name` is what its file is called.
    pub(crate) fn of(doc: &Document, name: &str) -> Self {
        let line = |text: &String| one_line(text);
        let data = &doc.metadata;
        let title = doc.title().map_or_else(|| name.to_owned(), |title| title.to_string());
        Self {
            title,
            author: data.author.as_ref().map(line),
            source: data.source.as_ref().map(line),
            date: data.date.as_ref().map(line),
            language: data.language.as_ref().map(line),
            section: None,
            place: None,
        }
    }

    /// Of what begins at `offset` of a document.
    pub(crate) fn at(doc: &Document, name: &str, offset: usize) -> Self {
        let section = doc.outline.at(offset).filter(|_| !doc.outline.derived);
        let section = section.and_then(|id| doc.section_title(id)).map(|title| title.to_string());
        Self { section, place: Some(place(doc, offset)), ..Self::of(doc, name) }
    }

    /// In a line for people: author, title, source, date, section, place.
    pub(crate) fn text(&self) -> String {
        let section = self.section.as_ref().filter(|section| **section != self.title);
        let parts = [
            self.author.clone(),
            Some(format!("\u{201c}{}\u{201d}", self.title)),
            self.source.clone(),
            self.date.clone(),
            section.map(|section| format!("section \u{201c}{section}\u{201d}")),
            self.place.clone(),
        ];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A place as people find it again: the line of plain text, the paragraph of a rendered document; its share of a very
/// long text.
pub(crate) fn place(doc: &Document, offset: usize) -> String {
    match doc.kind {
        DocumentKind::Markup => {
            let blocks = doc.blocks.iter().take_while(|b| b.range.start <= offset).filter(|b| !b.continues);
            format!("paragraph {}", blocks.count().max(1))
        }
        DocumentKind::Plain => match lines_before(doc, 0..offset) {
            Some(lines) => format!("line {}", lines + 1),
            None => format!("{} %", offset as u128 * 100 / doc.text.len().max(1) as u128),
        },
    }
}

fn lines_before(doc: &Document, range: Range) -> Option<usize> {
    (range.len() <= COUNTED).then(|| doc.text.line_feeds(range))
}
