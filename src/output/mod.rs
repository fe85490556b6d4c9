//! Output: documents and what was found in them, written for people and programs.
//!
//! A printer a format, to any `Write`. Knows documents, figures, layout and search; not the terminal or the reader. Always:
//! large documents are worked on by all cores and written in order, piece by piece; text of the document reaches people
//! through `Shown`, programs through the escapes of their format; an error of the writer, a broken pipe too, is the
//! caller's to judge.

mod cite;
mod figures;
mod frame;
mod json;
mod notes;
mod outline;
mod pieces;
mod print;
mod search;
mod sentence;
mod svg;
#[cfg(test)]
mod tests;

pub(crate) use cite::{Cited, Keys, cite_bibtex, cite_csl_json, cite_text};
pub(crate) use figures::{
    Figures, Form, MOMENTS, add_charted, chart, charted, dated, explain, figures, in_order_of_time, most_telling,
    telling, timeline, write_rows,
};
pub(crate) use frame::{Frame, Framed};
pub(crate) use notes::{Notes, notes_json, notes_markdown};
pub(crate) use outline::{outline_json, outline_text};
pub(crate) use print::{Print, print, print_rows};
pub(crate) use search::{search_json, search_text};

use crate::document::{Document, Range, SectionId};

/// The section that `name` means: its number, its title, how its title begins, or a part of it, whatever the case.
pub(crate) fn section_named(doc: &Document, name: &str) -> Option<SectionId> {
    let wanted = name.trim().to_lowercase();
    let count = doc.outline.sections.len();
    let title = |id| doc.section_title(id).map(|t| t.as_str().to_lowercase()).unwrap_or_default();
    let find = |fits: &dyn Fn(&str) -> bool| (0..count).find(|&id| fits(&title(id)));
    find(&|t| t == wanted)
        .or_else(|| find(&|t| t.starts_with(&wanted)))
        .or_else(|| find(&|t| t.contains(&wanted)))
        .or_else(|| wanted.parse::<usize>().ok()?.checked_sub(1).filter(|&id| id < count))
}

/// From the section's title to the end of what is nested in it.
pub(crate) fn section_range(doc: &Document, id: SectionId) -> Range {
    let sections = &doc.outline.sections;
    let branch = doc.outline.branch(id);
    sections[id].title.start..sections.get(branch.end).map_or(doc.text.len(), |s| s.title.start)
}
