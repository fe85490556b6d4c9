//! Entries of lists: what each says, and where it leads.

mod help;
mod hits;

pub(super) use help::passing as passing_help;
pub(super) use hits::{AT_ONCE, STEP, passing as passing_hits};

use super::{
    State, across,
    entry::{Entry, Target},
    excerpt,
    overlay::Overlay,
    placed::Placed,
};
use crate::document::{Annotation, Shown, one_line};

/// Entries of a list without its filter.
pub(super) fn all(state: &State, overlay: &Overlay) -> usize {
    match overlay {
        Overlay::Help(_) => help::count(state),
        Overlay::Palette(_) => state.palette.count(),
        Overlay::LookUp(look_up) => look_up.count(),
        Overlay::Contents(_) => state.doc.outline.sections.len(),
        Overlay::Hits(_) => state.search.active.as_ref().map_or(0, |a| a.hits.count() as usize),
        Overlay::Notes(_) => {
            let written = &state.written;
            written.placed().len() + written.marks().len() + written.elsewhere.len()
        }
        Overlay::Recent(_) => state.recent.len(),
        Overlay::Library(..) => across::count(state),
        Overlay::Figures(_) | Overlay::Timeline(_) | Overlay::Note(_) | Overlay::Address(_) => 0,
    }
}

pub(super) fn make(state: &State, overlay: &Overlay, n: usize) -> Option<Entry> {
    match overlay {
        Overlay::Help(_) => help::entry(state, n),
        Overlay::Palette(_) => state.palette.entry(n),
        Overlay::LookUp(look_up) => look_up.row(n).map(|row| Entry { text: row.clone(), ..Entry::default() }),
        Overlay::Contents(_) => {
            let text = state.doc.section_entry(n)?;
            let hits = state.search.active.as_ref().map_or(0, |a| a.hits.in_section(n));
            let aside = if hits > 0 { Shown::new(&hits.to_string()) } else { Shown::default() };
            let indent = 2 * u16::from(state.doc.outline.sections[n].depth.min(20));
            Some(Entry { text, aside, indent, target: Target::Section(n), ..Entry::default() })
        }
        Overlay::Hits(_) => hits::entry(state, n),
        Overlay::Notes(_) => note(state, n),
        Overlay::Recent(_) => {
            let (path, title) = state.recent.get(n)?;
            // The file's name too, before its folder, which may be cut: many documents have the same title.
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let aside = if name == title { folder.to_owned() } else { format!("{name}  {folder}") };
            let (text, aside) = (Shown::new(title), Shown::new(&aside));
            Some(Entry { text, aside, target: Target::File(path.clone(), None), ..Entry::default() })
        }
        Overlay::Library(..) => across::entry(state, n),
        Overlay::Figures(_) | Overlay::Timeline(_) | Overlay::Note(_) | Overlay::Address(_) => None,
    }
}

/// A highlight of this document, a mark, or a highlight of another one, in this order.
fn note(state: &State, n: usize) -> Option<Entry> {
    let written = &state.written;
    if let Some(Placed { annotation, range }) = written.placed().get(n) {
        let aside = match range {
            Some(_) => Shown::new(&annotation.section),
            None => Shown::from("not in this version"),
        };
        let target = range.clone().map_or(Target::Nowhere, Target::Here);
        return Some(Entry { aside, target, ..annotated(annotation) });
    }
    let n = n - written.placed().len();
    if let Some((mark, at)) = written.marks().get(n) {
        let text = Shown::new(&format!("{}  {}", mark.letter, one_line(&mark.quotation.text)));
        let aside = if at.is_some() { Shown::from("mark") } else { Shown::from("not in this version") };
        let target = at.map_or(Target::Nowhere, |at| Target::Here(at..at));
        return Some(Entry { text, strong: Some(0..mark.letter.len_utf8()), aside, target, ..Entry::default() });
    }
    let other = written.elsewhere.get(n - written.marks().len())?;
    let target = match other.path.is_empty() {
        true => Target::Nowhere,
        false => Target::File(other.path.clone(), Some(other.annotation.quotation.clone())),
    };
    Some(Entry { aside: other.title.clone(), target, ..annotated(&other.annotation) })
}

/// The note, and the words it is on between quotation marks.
fn annotated(annotation: &Annotation) -> Entry {
    let quotation = format!("\u{201c}{}\u{201d}", one_line(&annotation.quotation.text));
    let text = match annotation.note.trim() {
        "" => quotation,
        note => format!("{}  {quotation}", one_line(note)),
    };
    Entry { text: Shown::new(&text), ..Entry::default() }
}
