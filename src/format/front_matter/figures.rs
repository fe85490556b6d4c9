//! Figures that front matter names are given their places in the display text.

use memchr::memmem::Finder;

use crate::document::{CuratedFigure, Outline, Parts, Range, SectionId, sort_by_numbers};

/// Figures beyond these are left out: each is looked for through the whole text.
const MOST: usize = 64;
/// Places of one figure, at most.
const PLACES: usize = 256;

const TOO_MANY: &str = "Front matter names more than 64 figures; the others are left out.";

/// A figure as front matter names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    /// How it stands in the text.
    pub(super) text: String,
    /// The title of the section that it stands in; None for anywhere.
    pub(super) section: Option<String>,
    pub(super) counts: Option<String>,
    pub(super) period: Option<String>,
    pub(super) source: Option<String>,
}

/// The figures at all their places, sorted; where two overlap, the first one named holds.
pub(super) fn place(wishes: &[Wish], parts: &Parts, complaints: &mut Vec<String>) -> Vec<CuratedFigure> {
    let text = parts.text.as_str().unwrap_or_default();
    let mut placed: Vec<CuratedFigure> = Vec::new();
    for wish in wishes.iter().take(MOST) {
        let within = match &wish.section {
            Some(title) => sections(text, &parts.outline, title),
            None => std::iter::once(0..text.len()).collect(),
        };
        let finder = Finder::new(&wish.text);
        let places = within.iter().flat_map(|part| {
            let found = finder.find_iter(&text.as_bytes()[part.clone()]);
            found.map(|n| part.start + n..part.start + n + wish.text.len())
        });
        let free: Vec<_> = places.filter(|at| is_whole(text, at)).take(PLACES).map(|at| wish.at(at)).collect();
        placed.extend(free);
    }
    if wishes.len() > MOST {
        complaints.push(TOO_MANY.to_owned());
    }
    // The first one named comes first.
    sort_by_numbers(&mut placed, |figure| (figure.range.start as i64, 0));
    placed.dedup_by(|next, kept| next.range.start < kept.range.end);
    placed
}

impl Wish {
    fn at(&self, range: Range) -> CuratedFigure {
        let Self { counts, period, source, .. } = self.clone();
        CuratedFigure { range, counts, period, source }
    }
}

/// The bytes of the sections of that title, with what is nested in them.
fn sections(text: &str, outline: &Outline, title: &str) -> Vec<Range> {
    let says = |id: &SectionId| {
        let words = text[outline.sections[*id].title.clone()].split_whitespace();
        words.map(str::to_lowercase).eq(title.split_whitespace().map(str::to_lowercase))
    };
    let branch = |id: SectionId| {
        let last = outline.branch(id).end - 1;
        outline.sections[id].title.start..outline.range(last, text.len()).end
    };
    (0..outline.sections.len()).filter(says).take(1).map(branch).collect()
}

/// True unless `at` is part of a longer word or number.
fn is_whole(text: &str, at: &Range) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
    };
    let inside = &text[at.clone()];
    !joins(text[..at.start].chars().next_back(), inside.chars().next())
        && !joins(inside.chars().next_back(), text[at.end..].chars().next())
}
