//! The outline of a book: its table of contents; without one the headings of its pages, else their titles.

use super::{archive::Archive, contents::Entry, place_name};
use crate::{
    document::{BlockKind, Outline, Parts, Range, Section, sort_by_numbers},
    format::opening,
};

/// A page that was read.
#[derive(Debug)]
pub(super) struct Page {
    /// The name of its part.
    pub(super) part: String,
    /// Its title, which is not in its text.
    pub(super) title: Option<String>,
}

/// The outline of the document `parts`. Unless it is the `whole` book, entries of what was not read are left out.
pub(super) fn of(parts: &Parts, contents: &[Entry], pages: &[Page], archive: &Archive, whole: bool) -> Outline {
    let mut sections = of_contents(parts, contents, archive, whole);
    if sections.is_empty() && parts.outline.headings() {
        return parts.outline.clone();
    }
    if sections.is_empty() {
        sections = of_pages(parts, pages);
    }
    match sections.is_empty() {
        true => opening::of_blocks(&parts.text, &parts.blocks),
        false => Outline { sections: in_order(sections), derived: false },
    }
}

fn of_contents(parts: &Parts, contents: &[Entry], archive: &Archive, whole: bool) -> Vec<Section> {
    let place = |entry: &Entry| {
        let (path, id) = entry.target.as_ref()?;
        let part = archive.find(path)?;
        start_of(parts, &place_name(part, id.as_deref())).or_else(|| start_of(parts, part))
    };
    let mut starts: Vec<_> = contents.iter().map(place).collect();
    if whole && starts.iter().any(Option::is_some) {
        // An entry that leads nowhere stands for those in it, or where its neighbours do.
        let mut after = None;
        for start in starts.iter_mut().rev() {
            *start = start.or(after);
            after = *start;
        }
        let mut before = None;
        for start in &mut starts {
            *start = start.or(before);
            before = *start;
        }
    }
    let known = contents.iter().zip(starts).filter_map(|(entry, start)| Some((entry, start?)));
    known.map(|(entry, start)| section(parts, start, &entry.label, entry.depth)).collect()
}

fn of_pages(parts: &Parts, pages: &[Page]) -> Vec<Section> {
    let titled = pages.iter().filter_map(|page| Some((start_of(parts, &page.part)?, page.title.as_deref()?)));
    titled.map(|(start, title)| section(parts, start, title, 0)).collect()
}

/// Where the place called `name` begins; None where it was not read.
fn start_of(parts: &Parts, name: &str) -> Option<usize> {
    let at = parts.targets.binary_search_by(|target| (*target.name).cmp(name)).ok()?;
    Some(parts.targets[at].range.start)
}

/// The section that begins at `start`, called `label` by the table of contents.
fn section(parts: &Parts, start: usize, label: &str, depth: u8) -> Section {
    Section { title: title_at(parts, start), depth, label: Some(label.into()) }
}

/// What stands at `start` as far as it can be taken for a title: a heading, or the first words.
fn title_at(parts: &Parts, start: usize) -> Range {
    let at = parts.blocks.partition_point(|block| block.range.end <= start);
    let Some(block) = parts.blocks.get(at) else { return start..start };
    let start = start.max(block.range.start);
    let words = || opening::first_words(&parts.text.slice(start..block.range.end));
    match block.kind {
        BlockKind::Heading(_) | BlockKind::Title => start..block.range.end,
        _ => start..start + words(),
    }
}

/// The sections in order of place, none deeper than one below the one before.
fn in_order(mut sections: Vec<Section>) -> Vec<Section> {
    sort_by_numbers(&mut sections, |section| (section.title.start as i64, 0));
    let mut most = 0;
    for section in &mut sections {
        section.depth = section.depth.min(most);
        most = section.depth.saturating_add(1);
    }
    sections
}
