//! The entries of a document, paragraph by paragraph.

use crate::{
    document::{Document, Range, Slice, one_line},
    figure::{self, Kind, Language, Weight},
};

use super::{
    Curated, Entry,
    counted::counted,
    found::{Found, found},
    paragraph::{Paragraph, paragraphs},
    styled::Styled,
    surroundings::{Surroundings, section},
    text_kind::Judged,
};

/// The figures of the paragraphs that begin in `range`, in order of place. Each paragraph is read when its first entry
/// is asked for. A figure that front matter names takes the place of what is recognised there.
pub(crate) fn figures(doc: &Document, range: Range) -> impl Iterator<Item = Entry> {
    let mut judged = Judged::default();
    paragraphs(doc, range).flat_map(move |paragraph| of_paragraph(doc, &paragraph, &mut judged))
}

fn of_paragraph(doc: &Document, paragraph: &Paragraph, judged: &mut Judged) -> Vec<Entry> {
    if let Some(styled) = Styled::of(doc, paragraph) {
        let outer = |entry: Entry| {
            let range = styled.outer(&entry.range);
            Entry {
                qualifier: entry.qualifier.map(|range| styled.outer(&range)),
                section: section(doc, range.start),
                sentence: styled.outer(&entry.sentence),
                paragraph: paragraph.range.clone(),
                range,
                ..entry
            }
        };
        let judged = &mut Judged::default();
        return of_paragraph(&styled.doc, &styled.paragraph, judged).into_iter().map(outer).collect();
    }
    let slice = doc.text.slice(paragraph.range.clone());
    let language = paragraph.language(&slice);
    let found = found(doc, paragraph, &slice, language, judged);
    if found.is_empty() {
        return Vec::new();
    }
    let place = Place { doc, paragraph, slice: &slice, language, around: Surroundings::new(paragraph, &slice) };
    found.into_iter().map(|found| place.entry(found)).collect()
}

struct Place<'a> {
    doc: &'a Document,
    paragraph: &'a Paragraph,
    slice: &'a Slice<'a>,
    language: Language,
    around: Surroundings<'a>,
}

impl Place<'_> {
    /// Bytes of the display text for bytes of the slice.
    fn outer(&self, inside: &Range) -> Range {
        self.slice.start + inside.start..self.slice.start + inside.end
    }

    fn entry(&self, found: Found) -> Entry {
        let Found { range, figure, named, rank, apart } = found;
        let counts = || counted(self.slice, &figure, self.language).map(|r| one_line(&self.slice[r]));
        let inside = range.start - self.slice.start..range.end - self.slice.start;
        Entry {
            kind: figure.kind,
            value: figure.value,
            approximate: figure.approximate,
            weight: if rank.is_key() && apart.is_none() { Weight::Key } else { Weight::Minor },
            rank,
            apart,
            rule: if named.is_some() { "named in the front matter" } else { figure.rule },
            qualifier: figure::qualifier(self.slice, &figure, self.language).map(|r| self.outer(&r)),
            counts: named.and_then(|n| n.counts.clone()).or_else(counts).or_else(|| self.label(figure.kind)),
            curated: named.map(|n| Curated { period: n.period.clone(), source: n.source.clone() }),
            section: section(self.doc, range.start),
            sentence: self.around.sentence(&inside),
            paragraph: self.paragraph.range.clone(),
            range,
        }
    }

    /// What the first cell of a row says of a number in another one, and the head of its column.
    fn label(&self, kind: Kind) -> Option<String> {
        let row = self.paragraph.row.as_ref()?;
        let text = |range: &Range| one_line(&self.doc.text.slice(range.clone()));
        let label = row.label.as_ref().map(text).filter(|label| label.chars().any(char::is_alphabetic))?;
        let head = row.head.as_ref().map(text).filter(|head| !head.is_empty());
        let counted = head.map_or(label.clone(), |head| format!("{label}, {head}"));
        (!matches!(kind, Kind::Date | Kind::Period | Kind::Time | Kind::Ordinal)).then_some(counted)
    }
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
