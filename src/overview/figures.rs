//! The entries of a document, paragraph by paragraph.

use crate::{
    document::{Document, Range, Role, Slice},
    figure::{self, Figure, Kind, Language, Value, Weight},
};

use super::{
    Curated, Entry,
    counted::counted,
    paragraph::{Paragraph, paragraphs},
    surroundings::{Surroundings, section},
};

/// The figures of the paragraphs that begin in `range`, in order of place. Each paragraph is read when its first entry
/// is asked for. A figure that front matter names takes the place of what is recognised there.
pub fn figures(doc: &Document, range: Range) -> impl Iterator<Item = Entry> {
    paragraphs(doc, range).flat_map(|paragraph| of_paragraph(doc, &paragraph))
}

fn of_paragraph(doc: &Document, paragraph: &Paragraph) -> Vec<Entry> {
    let slice = doc.text.slice(paragraph.range.clone());
    let language = Language::of(&slice);
    let found = figure::recognise_in(&slice, language);
    let named = named(doc, &paragraph.range);
    if found.is_empty() && named.is_empty() {
        return Vec::new();
    }
    let place = Place { doc, paragraph, slice: &slice, around: Surroundings::new(paragraph, &slice) };
    let mut entries: Vec<_> = named.iter().map(|named| place.named(named, &found)).collect();
    for figure in &found {
        let range = place.outer(&figure.range);
        let free = named.iter().all(|n| n.range.end <= range.start || range.end <= n.range.start);
        if free && !doc.marks_in(&range).any(|m| m.role == Role::Code) {
            entries.push(place.recognised(figure, language));
        }
    }
    entries.sort_by_key(|e| e.range.start);
    entries
}

/// The figures that front matter names in a range.
fn named<'a>(doc: &'a Document, range: &Range) -> &'a [crate::document::CuratedFigure] {
    let all = &doc.metadata.figures;
    let first = all.partition_point(|f| f.range.start < range.start);
    let count = all[first..].iter().take_while(|f| f.range.end <= range.end).count();
    &all[first..first + count]
}

struct Place<'a> {
    doc: &'a Document,
    paragraph: &'a Paragraph,
    slice: &'a Slice<'a>,
    around: Surroundings<'a>,
}

impl Place<'_> {
    /// Bytes of the display text for bytes of the slice.
    fn outer(&self, inside: &Range) -> Range {
        self.slice.start + inside.start..self.slice.start + inside.end
    }

    fn recognised(&self, figure: &Figure, language: Language) -> Entry {
        let counts = counted(self.slice, figure, language).map(|r| one_line(&self.slice[r]));
        Entry {
            range: self.outer(&figure.range),
            kind: figure.kind,
            value: figure.value,
            approximate: figure.approximate,
            weight: figure.weight,
            rule: figure.rule,
            qualifier: figure::qualifier(self.slice, figure).map(|r| self.outer(&r)),
            counts: counts.or_else(|| self.label(figure.kind)),
            curated: None,
            section: section(self.doc, self.slice.start + figure.range.start),
            sentence: self.around.sentence(&figure.range),
            paragraph: self.paragraph.range.clone(),
        }
    }

    /// A figure of front matter, with the value of what is recognised at its place.
    fn named(&self, named: &crate::document::CuratedFigure, found: &[Figure]) -> Entry {
        let inside = named.range.start - self.slice.start..named.range.end - self.slice.start;
        let same = found.iter().find(|f| f.range.start < inside.end && inside.start < f.range.end);
        let unknown = Value::Number { low: None, high: None, unit: None };
        let base = same.cloned().unwrap_or(Figure {
            range: inside.clone(),
            kind: Kind::Count,
            value: unknown,
            approximate: false,
            weight: Weight::Key,
            rule: "",
        });
        let entry = self.recognised(&base, Language::of(self.slice));
        Entry {
            range: named.range.clone(),
            weight: Weight::Key,
            rule: "named in the front matter",
            counts: named.counts.clone().or(entry.counts),
            curated: Some(Curated { period: named.period.clone(), source: named.source.clone() }),
            sentence: self.around.sentence(&inside),
            ..entry
        }
    }

    /// What the first cell of a row says of a number in another one, and the head of its column.
    fn label(&self, kind: Kind) -> Option<String> {
        let row = self.paragraph.row.as_ref()?;
        let text = |range: &Range| one_line(&self.doc.text.slice(range.clone()));
        let label = row.label.as_ref().map(text).filter(|label| label.chars().any(char::is_alphabetic))?;
        let head = row.head.as_ref().map(text).filter(|head| !head.is_empty());
        let told = head.map_or(label.clone(), |head| format!("{label}, {head}"));
        (!matches!(kind, Kind::Date | Kind::Period | Kind::Time | Kind::Ordinal)).then_some(told)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Text;

    #[test]
    fn an_entry_knows_its_surroundings() {
        let text = "Few came.\nMore than 600 men\nwere held. All left.";
        let doc = Document::plain(Text::owned(text));
        let entries: Vec<_> = figures(&doc, 0..text.len()).collect();
        let [entry] = &entries[..] else { panic!("{entries:?}") };
        let slice = |range: &Range| &text[range.clone()];
        assert_eq!(slice(&entry.range), "More than 600");
        assert_eq!(entry.qualifier.as_ref().map(slice), Some("More than"));
        assert_eq!(entry.counts.as_deref(), Some("men"));
        assert_eq!(slice(&entry.sentence), "More than 600 men\nwere held.");
    }

    #[test]
    fn sentences_without_an_end_are_cut_between_words() {
        let text = format!("{0}there were 600 men {0}", "word ".repeat(300));
        let doc = Document::plain(Text::owned(text.as_str()));
        let entry = figures(&doc, 0..text.len()).next().unwrap();
        assert!((780..=830).contains(&entry.sentence.len()), "{:?}", entry.sentence);
        let sentence = &text[entry.sentence];
        assert!(sentence.starts_with("word ") && sentence.ends_with(" word"), "{sentence}");
    }
}
