//! EPUB, 2 and 3: a book's pages in the order of its spine are one text, its table of contents is the outline.
//!
//! The pages go through the builder of HTML. Books are often made badly: what is missing, misnamed or broken is reported
//! once, and the rest is read. Nothing is unpacked past the bounds of `archive`.

mod archive;
mod contents;
mod encryption;
mod outline;
mod package;
mod path;
mod salvage;
mod unread;
mod xml;

use std::{collections::HashSet, sync::Arc};

use html5ever::local_name;

use super::{decode, encoding, html, masthead};
use crate::{
    document::{Builder, Document, Parts, Range, ReadAt},
    source::{Extent, Judgement},
};
use archive::{Archive, Unread};
use contents::Entry;
use encryption::Encryption;
use outline::Page;
use package::Package;
use unread::Complaints;

/// Bytes of text that are enough for the first screen.
const HEAD: usize = 24 << 10;

/// The complaint that the list of a book's parts was broken.
const SALVAGED: &str = "The book is damaged: what could be found of it is shown.";

/// Why a book cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refusal {
    /// It is no zip archive, or not a whole one.
    #[error("the book is damaged: its list of parts cannot be read")]
    Damaged,
    /// All its pages need a key.
    #[error("the book is encrypted ({0}); only its publisher's reader can open it")]
    Encrypted(&'static str),
    /// There is nothing to read in it.
    #[error("the book has no page that can be read")]
    Empty,
}

/// A book whose contents are known, and whose pages are still to be read.
pub(crate) struct Book {
    archive: Archive,
    package: Package,
    contents: Vec<Entry>,
    encryption: Encryption,
}

impl Book {
    /// The book in the `len` bytes of `bytes`.
    ///
    /// # Errors
    /// When nothing of it can be read.
    pub(crate) fn open(bytes: Arc<dyn ReadAt>, len: u64) -> Result<Self, Refusal> {
        let archive = Archive::open(bytes, len).ok_or(Refusal::Damaged)?;
        let read = |name: &str| archive.read(name).ok().map(text);
        let package = Package::of(&archive, &read);
        let encryption = Encryption::of(&archive, &read);
        let entries = |part: &Option<String>, of: fn(&str, &str) -> Vec<Entry>| {
            let part = part.as_deref()?;
            Some(of(&read(part)?, part)).filter(|entries| !entries.is_empty())
        };
        let contents = entries(&package.nav, contents::of_nav).or_else(|| entries(&package.ncx, contents::of_ncx));
        let contents = contents.unwrap_or_default();
        let book = Self { archive, package, contents, encryption };
        match book.package.spine.iter().all(|part| book.encryption.holds(part)) {
            true if book.package.spine.is_empty() => Err(Refusal::Empty),
            true => Err(Refusal::Encrypted(book.encryption.scheme)),
            false => Ok(book),
        }
    }

    /// Bytes that its pages say they have.
    pub(crate) fn size(&self) -> u64 {
        self.package.spine.iter().map(|part| self.archive.size(part)).sum()
    }

    /// All of it.
    pub(crate) fn whole(&self) -> Document {
        self.read(usize::MAX).into()
    }

    /// The markup of its pages, one after the other: what the offsets of the source are of.
    pub(crate) fn source(&self) -> String {
        self.package.spine.iter().filter_map(|part| self.page(part).ok()).collect()
    }

    /// Its first pages, as many as the first screen needs.
    pub(crate) fn head(&self) -> Document {
        self.read(HEAD).into()
    }

    /// Its pages, until they have `enough` bytes of text.
    fn read(&self, enough: usize) -> Parts {
        let room = usize::try_from(self.size()).unwrap_or(0).min(enough) / 2;
        let mut out = Builder::with_capacity(room.min(64 << 20));
        masthead::title(&self.package.metadata, &(0..0), &mut out);
        masthead::byline(&self.package.metadata, &(0..0), &mut out);
        let begin = out.text().len();
        let spine: HashSet<_> = self.package.spine.iter().map(String::as_str).collect();
        let mut complaints = Complaints::default();
        let (mut pages, mut offset, mut whole) = (Vec::new(), 0, true);
        for part in &self.package.spine {
            if out.text().len() - begin >= enough {
                whole = false;
                break;
            }
            match self.page(part) {
                Ok(source) => {
                    let links = PartLinks { part, spine: &spine, archive: &self.archive };
                    let is_cover = pages.is_empty() && self.package.spine.len() > 1;
                    pages.push(append(&source, offset, is_cover, &links, &mut out));
                    offset += source.len();
                }
                Err(why) => complaints.add(why, part),
            }
        }
        self.package.missing.iter().for_each(|part| complaints.add(Unread::Missing, part));
        complaints.complain(self.encryption.scheme, &mut out);
        if self.archive.is_salvaged() {
            out.complain(SALVAGED);
        }
        let mut parts = out.finish();
        parts.outline = outline::of(&parts, &self.contents, &pages, &self.archive, whole);
        Parts { metadata: self.package.metadata.clone(), whole, ..parts }
    }

    fn page(&self, part: &str) -> Result<String, Unread> {
        match self.encryption.holds(part) {
            true => Err(Unread::Encrypted),
            false if package::is_picture(part) => Ok(format!("<img src=\"{}\"/>", part.replace('"', "%22"))),
            false => self.archive.read(part).map(text),
        }
    }
}

/// A part as text, in the encoding that it declares.
fn text(bytes: Vec<u8>) -> String {
    match encoding::judge(&bytes, Extent { begins: true, ends: true }) {
        Judgement::Encoded(encoding, _) => decode(&bytes, Some(encoding)).into_owned(),
        _ => String::from_utf8(bytes).unwrap_or_else(|broken| decode(broken.as_bytes(), None).into_owned()),
    }
}

/// Appends the page `source`, which begins at `offset` of all pages. Of one without text, the pictures are named, but for
/// the cover, which says what the masthead says.
fn append(source: &str, offset: usize, is_cover: bool, links: &PartLinks, out: &mut Builder) -> Page {
    let name = links.part;
    let tree = html::tree(source, html::Syntax::Xhtml);
    if tree.flattened {
        out.complain(html::TOO_DEEP);
    }
    let title = tree.find(html::ROOT, local_name!("head")).and_then(|head| tree.find(head, local_name!("title")));
    let body = tree.find(html::ROOT, local_name!("body")).unwrap_or(html::ROOT);
    let places = |range: Range| offset + range.start..offset + range.end;
    let setting = html::writer::Setting { links, places: &places, images: html::writer::Images::Descriptions };
    out.end();
    out.open_target(name);
    let before = out.text().len();
    html::writer::append(&tree, body, setting, out);
    if out.text().len() == before {
        html::writer::append_drawn(&tree, body, setting, !is_cover, out);
    }
    out.close_target();
    Page { part: name.to_owned(), title: title.map(|title| tree.words(title)).filter(|title| !title.is_empty()) }
}

/// The links of a page: places in other pages of the book are places in the document.
struct PartLinks<'a> {
    part: &'a str,
    spine: &'a HashSet<&'a str>,
    archive: &'a Archive,
}

impl html::writer::Links for PartLinks<'_> {
    fn target(&self, address: &str) -> Option<String> {
        let address = html::followed(address)?;
        if path::is_outside(&address) {
            return Some(address);
        }
        let (path, place) = path::resolve(self.part, &address)?;
        let part = self.archive.find(&path).filter(|part| self.spine.contains(part))?;
        Some(format!("#{}", place_name(part, place.as_deref())))
    }

    fn name(&self, id: &str) -> String {
        place_name(self.part, Some(id))
    }
}

/// The name in the document of the place `id` in a part, or of the part's beginning.
fn place_name(part: &str, id: Option<&str>) -> String {
    match id {
        Some(id) => format!("{part}#{id}"),
        None => part.to_owned(),
    }
}

#[cfg(test)]
mod tests;
