//! The figures of a paragraph: what is recognised, what front matter names instead, and how each stands out.

use crate::{
    document::{CuratedFigure, Document, DocumentKind, Range, Role, Slice, sort_by_numbers},
    figure::{self, Figure, Kind, Language, Value, Weight},
};

use super::{
    paragraph::Paragraph,
    rank::{Rank, Ranked, rank},
    text_kind::{Judged, TextKind},
};

/// A figure with what is known of it from its paragraph.
#[derive(Debug)]
pub(super) struct Found<'a> {
    /// Bytes of the display text.
    pub(super) range: Range,
    /// What is recognised there; its range is of the slice.
    pub(super) figure: Figure,
    /// What front matter says of it.
    pub(super) named: Option<&'a CuratedFigure>,
    pub(super) rank: Rank,
    pub(super) apart: Option<TextKind>,
}

/// The figures of a paragraph, whose text is `slice`. A figure that front matter names takes the place of what is
/// recognised there; code has none. What lines of the document were judged to be is kept in `judged`.
pub(super) fn found<'a>(
    doc: &'a Document,
    paragraph: &Paragraph,
    slice: &Slice,
    language: Language,
    judged: &mut Judged,
) -> Vec<Found<'a>> {
    let recognised = figure::recognise_in(slice, language);
    let named = named(doc, &paragraph.range);
    if recognised.is_empty() && named.is_empty() {
        return Vec::new();
    }
    let outer = |inside: &Range| slice.start + inside.start..slice.start + inside.end;
    let mut all: Vec<_> = named.iter().map(|named| of_named(named, slice, &recognised)).collect();
    all.reserve(recognised.len());
    let code: Vec<_> =
        doc.marks_in(&paragraph.range).filter(|m| m.role == Role::Code).map(|m| m.range.clone()).collect();
    for figure in recognised {
        let range = outer(&figure.range);
        let free = named.iter().all(|n| n.range.end <= range.start || range.end <= n.range.start);
        if free && !code.iter().any(|code| code.start < range.end && range.start < code.end) {
            all.push(Found { range, figure, named: None, rank: Rank::default(), apart: None });
        }
    }
    sort_by_numbers(&mut all, |f| (f.range.start as i64, 0));
    let ranked: Vec<_> = all.iter().map(|f| Ranked { figure: &f.figure, named: f.named.is_some() }).collect();
    let ranks = rank(slice, &ranked, paragraph.row.is_some());
    let apart = Some(text_kind(doc, slice, judged)).filter(|kind| *kind != TextKind::Prose);
    for (found, rank) in all.iter_mut().zip(ranks) {
        (found.rank, found.apart) = (rank, apart);
    }
    all
}

/// Bytes before and behind a line in which the lines beside it are looked at.
const BESIDE: usize = 512;

/// Markup marks its code; plain text does not. A line of a long run is a paragraph of its own: those beside it count too.
fn text_kind(doc: &Document, slice: &Slice, judged: &mut Judged) -> TextKind {
    if doc.kind != DocumentKind::Plain {
        return TextKind::Prose;
    }
    let alone = TextKind::of(slice, slice.start, judged);
    if alone != TextKind::Prose || slice.contains('\n') {
        return alone;
    }
    let start = slice.start.saturating_sub(BESIDE);
    let around = doc.text.slice(start..slice.start + slice.len() + BESIDE);
    let before_end = slice.start.saturating_sub(around.start).min(around.len());
    let (before, behind) = around.split_at(before_end);
    let before = before.rsplit("\n\n").next().unwrap_or_default();
    // The window cuts a line.
    let whole = if start > 0 { before.find('\n').map_or("", |n| &before[n..]) } else { before };
    let behind = behind.split("\n\n").next().unwrap_or_default();
    if whole.trim().is_empty() && behind.len() <= slice.len() {
        return TextKind::Prose;
    }
    let from = before_end - whole.len();
    TextKind::of(&around[from..before_end + behind.len()], around.start + from, judged)
}

/// The figures that front matter names in a range.
fn named<'a>(doc: &'a Document, range: &Range) -> &'a [CuratedFigure] {
    let all = &doc.metadata.figures;
    let first = all.partition_point(|f| f.range.start < range.start);
    let count = all[first..].iter().take_while(|f| f.range.end <= range.end).count();
    &all[first..first + count]
}

/// A figure of front matter, with the value of what is recognised at its place.
fn of_named<'a>(named: &'a CuratedFigure, slice: &Slice, recognised: &[Figure]) -> Found<'a> {
    let inside = named.range.start - slice.start..named.range.end - slice.start;
    let same = recognised.iter().find(|f| f.range.start < inside.end && inside.start < f.range.end);
    let unknown = || Figure {
        range: inside.clone(),
        kind: Kind::Count,
        value: Value::Number { low: None, high: None, unit: None },
        approximate: false,
        weight: Weight::Key,
        rule: "",
    };
    let figure = same.cloned().unwrap_or_else(unknown);
    Found { range: named.range.clone(), figure, named: Some(named), rank: Rank::default(), apart: None }
}
